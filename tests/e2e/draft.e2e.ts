// What a writer relies on in a draft: undo that is one's own, a copy on this computer, a warning before
// something is lost, a paste that is too large refused before it is in the draft.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Editor } from '@tiptap/core'
import { afterAll, beforeAll, beforeEach, expect as claim, onTestFailed, test } from 'vitest'
import type * as Y from 'yjs'
import type { Article } from '#shared/article/article.ts'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { expect } from '#tests/support/expect.ts'
import { joinStory } from '#tests/support/peer.ts'
import { type RunningProcess, startProcess } from '#tests/support/process.ts'
import { createBrowser, type Visitor } from '#tests/support/visitor.ts'

const password = 'correct horse battery'

let folder: string
let newsroom: RunningProcess
let root: Visitor
let browser: Browser
let seat: Seat
let page: Page
let story: Story

const start = (port: string) =>
  startProcess({
    DATA_DIR: folder,
    PORT: port,
    ADMIN_EMAIL: 'root@example.org',
    ADMIN_PASSWORD: password,
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-draft-'))
  newsroom = await start('0')
  root = createBrowser(newsroom.url)
  await root.signIn('root@example.org', password)
  browser = await launchChromium()
  seat = await takeSeat(browser, newsroom.url, 'root@example.org', password)
  page = seat.page
})
afterAll(async () => {
  await browser?.close()
  await newsroom?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const saved = () => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
const article = () => root.get<Article>(`/api/stories/${story.id}/article`)

beforeEach(async () => {
  onTestFailed(() => keepPictures('draft', [seat]))
  story = await root.post<Story>('/api/stories', { headline: 'Start', language: 'en' })
  await page.goto(`/newsroom/stories/${story.id}`)
  await expect(field('Headline')).toHaveText('Start')
})

test('a story is written in, and a comment begun, before what stands around it has come', async () => {
  let tries = 0
  const { promise: isAwaited, resolve: come } = Promise.withResolvers<void>()
  // The first time the line is down.
  await page.route(/assets\/around-[^/]*\.js$/, async route => {
    if (tries++ === 0) return route.abort()
    await isAwaited
    return route.continue()
  })
  try {
    await page.reload()
    await field('Body').click()
    await page.keyboard.type('Written at once.')
    await saved()
    await page.keyboard.press('Shift+Home')
    await page.keyboard.press('Control+Alt+m')
    claim(JSON.stringify((await article()).body)).toContain('Written at once.')
    await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeHidden()
    come()
    await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeVisible()
    await expect(page.getByRole('tab', { name: 'Review' })).toBeVisible()
    await expect(field('Comment on the selected text')).toBeFocused()
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  }
})

test("undo takes back one's own typing in this field, not the other's and not another field's", async () => {
  const other = joinStory(newsroom.url, root.cookie(), story.id)
  await other.synced()
  await field('Body').click()
  await page.keyboard.type('Mine in the body.')
  await field('Headline').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' mine')
  await saved()
  other.types('headline', ' theirs')
  await expect(field('Headline')).toContainText('Start mine theirs')
  await page.keyboard.press('Control+z')
  await expect(field('Headline')).toContainText('Start theirs')
  await expect(field('Body')).toContainText('Mine in the body.')
  await page.keyboard.press('Control+y')
  await expect(field('Headline')).toContainText('mine')
  await field('Kicker').fill('Transport')
  await page.keyboard.press('Control+z')
  await expect(field('Kicker')).toHaveValue('')
  other.leave()
})

test('[C3] what was typed offline survives closing the page, and says so', async () => {
  await saved()
  await newsroom.kill()
  await field('Body').click()
  await page.keyboard.type('Typed with nobody listening.')
  // One change a keystroke, and each of them in the copy on this computer.
  await expect(page.getByText('You are offline. Go on writing: 28 changes wait')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Offline 28$/ })).toBeVisible()
  const context = page.context()
  await page.close()

  newsroom = await start(new URL(newsroom.url).port)
  page = await context.newPage()
  seat = { ...seat, page }
  await page.goto(`/newsroom/stories/${story.id}`)
  await expect(field('Body')).toContainText('Typed with nobody listening.')
  await saved()
  claim((await article()).body).toMatchObject([
    { content: [{ text: 'Typed with nobody listening.' }] },
  ])
})

test('[C3] a page that is closed on the last keystroke keeps what it said it keeps', async () => {
  await saved()
  await newsroom.kill()
  await field('Body').click()
  await page.keyboard.insertText('One. ')
  await expect(page.getByRole('status').filter({ hasText: /^Offline 1$/ })).toBeVisible()
  await page.keyboard.type('Two, three, four, five, six, seven, eight, nine, ten.')
  const said = await page
    .getByRole('status')
    .filter({ hasText: /^Offline \d+$/ })
    .textContent()
  const context = page.context()
  await page.close()

  page = await context.newPage()
  seat = { ...seat, page }
  newsroom = await start(new URL(newsroom.url).port)
  await page.goto(`/newsroom/stories/${story.id}`)
  await saved()
  const [block] = (await article()).body
  const text = JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1] ?? ''
  const kept = Number(said?.match(/\d+/)?.[0])
  claim('One. Two, three, four, five, six, seven, eight, nine, ten.').toContain(text)
  claim(text.length).toBeGreaterThanOrEqual('One. '.length + kept - 1)
})

test('[C12] a field that shows something else than the draft is made anew from it', async () => {
  await field('Body').click()
  await page.keyboard.type('What is published.')
  await saved()
  // Past the binding between the two, which would have told the editor.
  await field('Body').evaluate(element => {
    const { state } = (element as unknown as { editor: Editor }).editor // where TipTap puts it
    const { binding } = Reflect.get(state, 'y-sync$') // where its plugin keeps its state
    binding.mux(() => binding.type.get(0).get(0).insert(0, 'Unseen: '))
  })
  await expect(field('Body')).toHaveText('What is published.')
  await expect(field('Body')).toHaveText('Unseen: What is published.')
  await field('Body').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' On it goes.')
  await saved()
  claim(JSON.stringify((await article()).body)).toContain('Unseen: What is published. On it goes.')
})

test('where one has put the caret it stays, though a colleague writes before the browser has told of it', async () => {
  const other = joinStory(newsroom.url, root.cookie(), story.id)
  await other.synced()
  await field('Body').click()
  await page.keyboard.type('stays.')
  await saved()
  await field('Body').evaluate(element => {
    const { state } = (element as unknown as { editor: Editor }).editor
    const { doc } = (state as unknown as { 'y-sync$': { doc: Y.Doc } })['y-sync$']
    // In the same moment in which the letters come over the line.
    doc.once('beforeAllTransactions', () => {
      document.getSelection()?.collapse(element.querySelector('p')?.firstChild ?? null, 0)
    })
  })
  other.types('body', ' It does.')
  await expect(field('Body')).toHaveText('stays. It does.')
  await page.keyboard.type('Mine ')
  await expect(field('Body')).toHaveText('Mine stays. It does.')
  other.leave()
})

test('a key acts on what is selected, though it comes before the browser has told of the selection', async () => {
  await field('Body').click()
  await page.keyboard.type('Both at once.')
  await field('Body').evaluate(element => {
    document.getSelection()?.selectAllChildren(element)
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'm', ctrlKey: true, altKey: true, bubbles: true }),
    )
  })
  await expect(field('Comment on the selected text')).toBeFocused()
})

test('the page warns before it is left with something unsaved', async () => {
  await saved()
  await newsroom.kill()
  await field('Body').click()
  await page.keyboard.type('Unsaved.')
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Offline/ })
      .first(),
  ).toBeVisible()
  const asked = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  const dialog = await asked
  claim(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await closing
  newsroom = await start(new URL(newsroom.url).port)
  await saved()
})

test('[C4] a paste that is too large is refused before it is in the draft', async () => {
  await field('Body').click()
  await page.evaluate(() => navigator.clipboard.writeText('word '.repeat(120_000)))
  await page.keyboard.press('Control+v')
  await expect(page.getByText(/This is more than the story can take at once/)).toBeVisible()
  await page.keyboard.type('Still here.')
  await saved()
  claim((await article()).body).toMatchObject([{ content: [{ text: 'Still here.' }] }])
})

test('Enter leads from the headline on, and the fields behind the lines are changed in place', async () => {
  await field('Headline').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('A standfirst.')
  await expect(field('Standfirst')).toContainText('A standfirst.')

  await page.getByRole('button', { name: 'Add a byline' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mara Helmbrink')
  await page.getByLabel('Role', { exact: true }).fill('reporter')
  await page.getByRole('button', { name: 'Add a byline' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Tomi Adebanke')
  await page.getByRole('button', { name: 'Move up: Tomi Adebanke' }).click()
  await page.getByRole('form', { name: 'Byline' }).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('By Tomi Adebanke, Mara Helmbrink (reporter)')).toBeVisible()

  await page.getByRole('button', { name: 'Add a dateline' }).click()
  await page.getByLabel('Place').fill('Wendhafen')
  await page.getByLabel('Date, as printed').fill('Nov. 23')
  await page.getByRole('form', { name: 'Dateline' }).getByRole('button', { name: 'Done' }).click()
  await expect(field('Body')).toContainText('Wendhafen, Nov. 23 —')

  await page.getByRole('button', { name: 'Add a credit' }).click()
  await page.getByLabel('Role', { exact: true }).selectOption('editing')
  await page
    .getByRole('textbox', { name: 'Names, separated by commas' })
    .fill('Lene Sorvig, Ines Kwiatek')
  await page.getByRole('form', { name: 'Credits' }).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Editing by Lene Sorvig and Ines Kwiatek')).toBeVisible()

  await saved()
  claim(await article()).toMatchObject({
    standfirst: 'A standfirst.',
    bylines: [
      { name: 'Tomi Adebanke', role: '' },
      { name: 'Mara Helmbrink', role: 'reporter' },
    ],
    dateline: { place: 'Wendhafen', date: 'Nov. 23' },
    credits: [{ role: 'editing', names: ['Lene Sorvig', 'Ines Kwiatek'] }],
  })
})

test('blocks, marks and links of the toolbar reach the article', async () => {
  await field('Body').click()
  await page.keyboard.type('A crosshead')
  await page.getByLabel('Block', { exact: true }).selectOption('crosshead')
  await field('Body').getByText('A crosshead').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('bold')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' and linked')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.getByRole('button', { name: 'Link (Ctrl K)' }).click()
  await page.getByLabel('Address of the link').fill('javascript:alert(1)')
  await expect(page.getByRole('button', { name: 'Apply' })).toBeDisabled()
  await page.getByLabel('Address of the link').fill('https://example.org/')
  await page.getByRole('button', { name: 'Apply' }).click()
  await saved()
  claim((await article()).body).toEqual([
    { type: 'crosshead', content: [{ type: 'text', text: 'A crosshead' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' and ' },
        {
          type: 'text',
          text: 'linked',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
        },
      ],
    },
  ])
})
