// The article on the sheet: blocks by slash and by signs, tables, quotation marks by language, a clean
// paste, find and replace, with a second editor who sees all of it.
import { type Browser, type Page, expect as soon } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect as claim, onTestFailed, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

// Pages of two people on a busy machine take their time.
const expect = soon.configure({ timeout: 20_000 })

let newsroom: Newsroom
let root: Visitor
let browser: Browser
let seats: Seat[]
let page: Page
let other: Page
let story: Story

beforeAll(async () => {
  newsroom = await openNewsroom()
  root = newsroom.visitor()
  await root.signIn('root@example.org', password)
  await newsroom.person('Ben', 'editor')
  browser = await launchChromium()
  seats = [
    await takeSeat(browser, newsroom.url, 'root@example.org', password),
    await takeSeat(browser, newsroom.url, 'ben@example.org', password),
  ]
  ;[page, other] = seats.map(seat => seat.page) as [Page, Page]
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

const body = (of = page) => of.getByRole('textbox', { name: 'Body', exact: true })
const article = () => root.get<Article>(`/api/stories/${story.id}/article`)

beforeEach(async () => {
  onTestFailed(() => keepPictures('article', seats))
  story = await root.post<Story>('/api/stories', { headline: 'Start', language: 'de' })
  await Promise.all(
    [page, other].map(async each => {
      await each.goto(`/newsroom/stories/${story.id}`)
      await expect(body(each)).toBeVisible()
    }),
  )
  await body().click()
})

const shows = (text: string) => expect(body(other)).toContainText(text)

const pasteAs = (kinds: Record<string, string>) =>
  body().evaluate((element, contents) => {
    const clipboardData = new DataTransfer()
    for (const [kind, content] of Object.entries(contents)) clipboardData.setData(kind, content)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, kinds)

/** What somebody copied elsewhere, as its program puts it on the clipboard. */
const paste = (html: string) => pasteAs({ 'text/html': html, 'text/plain': 'plain' })

test('a slash inserts blocks by keyboard: a pull quote with its speaker, a table that grows', async () => {
  await page.keyboard.type('/hervor')
  const menu = page.getByRole('listbox', { name: 'Insert a block' })
  await expect(menu.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Niemand winkt einer Brücke')
  await page.getByRole('textbox', { name: 'Who said it' }).fill('Jonte Brammkamp')
  await shows('Niemand winkt einer Brücke')
  await expect(other.getByRole('textbox', { name: 'Who said it' })).toHaveValue('Jonte Brammkamp')

  await body().getByText('Niemand winkt').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/tab')
  await expect(menu.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  for (const word of ['Tag', 'Fahrten', 'Gäste', 'Mo', '19', '42', 'Di', '14', '40', 'Mi']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Tab')
  }
  await shows('Mi')
  await expect(body(other).locator('tr')).toHaveCount(4)
  await page.keyboard.press('Control+Alt+ArrowRight')
  await expect(body(other).locator('tr').first().locator('th')).toHaveCount(4)
  await expect
    .poll(async () => (await article()).body.map(({ type }) => type))
    .toEqual(expect.arrayContaining(['pullQuote', 'table']))
  claim(await article()).toMatchObject({
    body: [{ type: 'pullQuote', attrs: { attribution: 'Jonte Brammkamp', role: '' } }, {}],
  })
})

test('cells are chosen by mouse and emptied; a table chosen as a whole goes', async () => {
  await page.keyboard.type('/tab')
  await expect(page.getByRole('listbox', { name: 'Insert a block' })).toBeVisible()
  await page.keyboard.press('Enter')
  for (const word of ['Tag', 'Fahrten', 'Gäste', 'Mo']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Tab')
  }
  const cell = (index: number) => body().locator('th, td').nth(index)
  await cell(0).dragTo(cell(1))
  await page.keyboard.press('Backspace')
  await expect(body(other).locator('tr').first()).not.toContainText(/Tag|Fahrten/)
  await expect(body(other).locator('tr').first()).toContainText('Gäste')
  await cell(0).dragTo(cell(8))
  await page.keyboard.press('Backspace')
  await expect(body(other).locator('table')).toHaveCount(0)
})

test('an address pasted over words leads there, and addresses in pasted text do', async () => {
  await page.keyboard.type('die Fähre')
  await page.keyboard.press('Shift+Home')
  await pasteAs({ 'text/plain': 'https://example.org/faehre' })
  // A colleague's caret may stand inside, between its word joiners.
  await expect(body(other).locator('a[href="https://example.org/faehre"]')).toContainText(
    'die Fähre',
  )
  await page.keyboard.press('End')
  await pasteAs({ 'text/plain': ' (siehe http://example.org/a_(b)).' })
  await expect(body(other).locator('a[href="http://example.org/a_(b)"]')).toHaveCount(1)
  await shows('die Fähre (siehe http://example.org/a_(b)).')
})

test('signs become blocks and quotation marks, and one Ctrl Z brings a straight one back', async () => {
  await page.keyboard.type('## ')
  await page.keyboard.type('Neun Wochen')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Sie rief "Ja')
  await shows('„Ja')
  await page.keyboard.type('"')
  await shows('„Ja“')
  await page.keyboard.press('Control+z')
  await shows('„Ja"')
  await expect(body(other).locator('h2')).toHaveText('Neun Wochen')
})

test('a paste from Word is text of the story, one of five megabytes is refused', async () => {
  await paste(`<html><head><style>p{}</style></head><body><!--StartFragment--><p class=MsoNormal
    style='color:red' onclick="alert(1)">Die <b>Fähre</b> bleibt.<o:p></o:p></p><p class=MsoListParagraph
    style='mso-list:l0 level1 lfo1'><![if !supportLists]>·&nbsp;<![endif]>Ein Bus</p><table><tr><td>19
    </td></tr></table><script>alert(1)</script></body></html>`)
  await shows('Die Fähre bleibt.')
  await expect(body(other).locator('li')).toContainText('Ein Bus')
  await expect(body(other).locator('td')).toContainText('19')
  const before = (await article()).body
  await paste(`<p>${'Viel zu viel. '.repeat(360_000)}</p>`)
  await expect(page.getByText(/more than the story can take at once/)).toBeVisible()
  claim((await article()).body).toEqual(before)
})

test('find and replace reaches every field, and undo takes it back field by field', async () => {
  await page.keyboard.type('Die Brücke und noch eine Brücke')
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Brücke')
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('form', { name: 'Find and replace' })
  await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('brücke')
  await expect(bar.getByRole('status')).toHaveText('1 of 3')
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('Fähre')
  await bar.getByRole('button', { name: 'Replace all' }).click()
  await shows('Die Fähre und noch eine Fähre')
  await expect(other.getByRole('textbox', { name: 'Headline', exact: true })).toHaveText('Fähre')
  await bar.getByRole('textbox', { name: 'Find', exact: true }).press('Escape')
  await body().click()
  await page.keyboard.press('Control+z')
  await shows('Die Brücke und noch eine Brücke')
  await expect(other.getByRole('textbox', { name: 'Headline', exact: true })).toHaveText('Fähre')
})

const points = (of = page) => of.getByRole('textbox', { name: 'Key points', exact: true })

test('C4: key points move by keyboard and by their bullets, also while a colleague writes in one', async () => {
  await points().click()
  await page.keyboard.type('Erstens')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Zweitens')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(async () => (await article()).keyPoints).toEqual(['Zweitens', 'Erstens'])
  await page.keyboard.type('!')
  await expect.poll(async () => (await article()).keyPoints).toEqual(['Zweitens!', 'Erstens'])

  await points(other).getByText('Zweitens!').click()
  await other.keyboard.press('End')
  await other.keyboard.type(' Und weiter,')
  await expect(points()).toContainText('Und weiter,')
  const bullet = await points().locator('li').nth(0).boundingBox()
  const below = await points().locator('li').nth(1).boundingBox()
  if (!bullet || !below) throw new Error('the key points are not there')
  await page.mouse.move(bullet.x + 12, bullet.y + 10)
  await page.mouse.down()
  await page.mouse.move(bullet.x + 12, below.y + below.height - 2, { steps: 4 })
  await page.mouse.up()
  await expect(points(other).locator('li').nth(1)).toContainText('Und weiter,')
  await other.keyboard.type(' immer weiter.')
  await expect
    .poll(async () => (await article()).keyPoints)
    .toEqual(['Erstens', 'Zweitens! Und weiter, immer weiter.'])
})

test('P1: a byline is looked up among the profiles, leads there, and rows are dragged', async () => {
  await root.post('/api/contributors', { name: 'Mara Helmbrink', role: 'Hafen' })
  await page.getByRole('button', { name: 'Add a byline' }).click()
  const names = page.getByRole('textbox', { name: 'Name', exact: true })
  await names.first().fill('mar')
  await page.getByRole('option', { name: /Mara Helmbrink/ }).click()
  await expect(page.getByText('Leads to the profile of Mara Helmbrink')).toBeVisible()
  await page.getByRole('button', { name: 'Add a byline' }).click()
  await names.nth(1).fill('Tomi Adebanke')
  const printed = async () => (await article()).bylines.map(({ name }) => name)
  await expect.poll(printed).toEqual(['Mara Helmbrink', 'Tomi Adebanke'])
  const grip = page.locator('[title^="Drag to another place"]')
  const [from, to] = [await grip.nth(1).boundingBox(), await names.first().boundingBox()]
  if (!from || !to) throw new Error('the rows are not there')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y - 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(printed).toEqual(['Tomi Adebanke', 'Mara Helmbrink'])
  const [, mara] = (await article()).bylines
  claim(mara?.contributorId).toBeTruthy()
  await names.nth(1).fill('Somebody else')
  await expect.poll(async () => (await article()).bylines[1]?.contributorId).toBeNull()
})
