// Pictures and embeds as people use them: brought in by picker and by drop, described, seen by a colleague
// at once and by readers after publication; nothing of another site is ever loaded.
import { type Browser, type Locator, type Page, expect as patient } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect as claim, onTestFailed, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Image } from '#shared/article/body.ts'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import { photo } from '#tests/support/samples-of-pictures.ts'
import { until } from '#tests/support/until.ts'

/** Two browsers and a picture to render may take their time on a busy machine. */
const expect = patient.configure({ timeout: 30_000 })

let newsroom: Newsroom
let ana: Awaited<ReturnType<Newsroom['person']>>
let browser: Browser
let seats: [Seat, Seat]
let page: Page
let colleague: Page
let story: Story
/** Hosts that any page has asked for anything. */
const hosts = new Set<string>()

beforeAll(async () => {
  newsroom = await openNewsroom()
  ana = await newsroom.person('Ana', 'chief', 'writer')
  await newsroom.person('Ben', 'writer')
  browser = await launchChromium()
  seats = await Promise.all([
    takeSeat(browser, newsroom.url, 'ana@example.org', password),
    takeSeat(browser, newsroom.url, 'ben@example.org', password),
  ])
  page = seats[0].page
  colleague = seats[1].page
  for (const { page: each } of seats)
    each.on('request', request => hosts.add(new URL(request.url()).host))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

const body = (at: Page) => at.getByRole('textbox', { name: 'Body', exact: true })
const figure = (at: Page) => body(at).locator('figure')
const article = () => ana.get<Article>(`/api/stories/${story.id}/article`)
const images = async () =>
  (await article()).body.filter((block): block is Image => block.type === 'image')
const isShown = (picture: Locator) =>
  expect
    .poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)

beforeEach(async () => {
  onTestFailed(() => keepPictures('media', seats))
  story = await newsroom.story(ana, 'Die Fähre bleibt')
  await Promise.all(
    seats.map(async ({ page: each }) => {
      await each.goto(`/newsroom/stories/${story.id}`)
      const headline = each.getByRole('textbox', { name: 'Headline', exact: true })
      await expect(headline).toHaveText('Die Fähre bleibt')
    }),
  )
})

test('[M2] a picture from this computer is seen by a colleague, described, and shown to readers once it is published', async () => {
  await body(page).click()
  await page.keyboard.type('Der Rat hat entschieden.')
  await page.getByRole('button', { name: 'Picture…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('There are no pictures yet.')).toBeVisible()
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'faehre.jpg',
    mimeType: 'image/jpeg',
    buffer: await photo({ width: 1400, height: 700 }),
  })

  await isShown(figure(page).getByRole('img'))
  await expect(figure(page).locator('figcaption')).toHaveText('Die Fähre am Kai')
  await expect(figure(page)).toContainText('Ana Petrova / Nordufer')
  await isShown(figure(colleague).getByRole('img'))

  // The caption is text like any other: two people write in it.
  await figure(colleague).locator('figcaption').click()
  await colleague.keyboard.press('End')
  await colleague.keyboard.type(' von Wendhafen')
  // The colleague's caret stands in it, too.
  await expect(figure(page).locator('figcaption')).toContainText('Die Fähre am Kai von Wendhafen')

  await expect(figure(page).getByText('No alternative text')).toBeVisible()
  await figure(page).getByRole('button', { name: 'Details' }).click()
  await figure(page).getByLabel('Alternative text').fill('Eine Fähre liegt am Kai')
  await figure(page).getByRole('slider', { name: 'Focal point' }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(figure(page).getByText('No alternative text')).toBeHidden()
  await until(async () => (await images())[0]?.attrs.alt !== '', 'the draft has the text')
  await until(async () => (await images())[0]?.attrs.focusX === 0.6, 'the draft has the point')
  const [image] = await images()
  claim(image).toMatchObject({ attrs: { width: 1400, height: 700, decorative: false } })

  const src = `/media/${image?.attrs.media}/640.webp`
  const stranger = await browser.newContext({ baseURL: newsroom.url })
  claim((await stranger.request.get(src)).status()).toBe(404)
  await ana.post(`/api/stories/${story.id}/publish`, {
    kind: 'first',
    override: { reason: 'a test of pictures' },
  })
  claim((await stranger.request.get(src)).headers()['cache-control']).toContain('immutable')
  const reader = await stranger.newPage()
  await reader.goto(`/stories/${story.slug}`)
  const shown = reader.getByRole('img', { name: 'Eine Fähre liegt am Kai' })
  await isShown(shown)
  await expect(reader.locator('figcaption')).toHaveText(
    'Die Fähre am Kai von Wendhafen Ana Petrova / Nordufer',
  )
  await reader.goto('/')
  await isShown(reader.getByAltText('Eine Fähre liegt am Kai'))
  await stranger.close()
})

/** Drops a file on the body, as a person drags one in from a folder. */
async function drop(bytes: Uint8Array, name: string) {
  const data = await page.evaluateHandle(
    ([content, filename]) => {
      const transfer = new DataTransfer()
      const binary = Uint8Array.from(atob(content), letter => letter.charCodeAt(0))
      transfer.items.add(new File([binary], filename, { type: 'image/jpeg' }))
      return transfer
    },
    [Buffer.from(bytes).toString('base64'), name] as const,
  )
  const box = await body(page).boundingBox()
  await body(page).dispatchEvent('drop', {
    dataTransfer: data,
    clientX: (box?.x ?? 0) + 20,
    clientY: (box?.y ?? 0) + 12,
  })
}

test('[M1] a file that is no picture says so in its place and leaves nothing; one that is dropped can be undone', async () => {
  await body(page).click()
  await page.keyboard.type('Text')
  await drop(Buffer.from('MZ this is a program'), 'program.jpg')
  const place = body(page).getByRole('alert')
  await expect(place).toContainText('program.jpg: Not a picture that is taken')
  await expect(figure(colleague)).toContainText('being uploaded here by somebody else')
  claim(await images()).toEqual([])
  await place.getByRole('button', { name: 'Remove' }).click()
  await expect(figure(page)).toHaveCount(0)
  await expect(figure(colleague)).toHaveCount(0)

  await drop(await photo({ width: 500, caption: 'Am Deich' }), 'deich.jpg')
  await isShown(figure(page).getByRole('img'))
  await figure(page).locator('figcaption').click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Danach geht es weiter.')
  await until(async () => (await images()).length === 1, 'the draft has the picture')
  await expect(body(page).locator('p', { hasText: 'Danach geht es weiter.' })).toHaveCount(1)

  await figure(page).getByRole('button', { name: 'Replace…' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Die Fähre am Kai/ })
    .click()
  await until(async () => (await images())[0]?.attrs.width === 1400, 'the other picture is there')
  await expect(figure(page).locator('figcaption')).toHaveText('Am Deich')
  await figure(page).getByRole('button', { name: 'Remove' }).click()
  await expect(figure(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await isShown(figure(page).getByRole('img'))
})

test('[M3] an address alone becomes a card, and nothing of another site is loaded', async () => {
  await body(page).click()
  await page.evaluate(
    text => navigator.clipboard.writeText(text),
    'https://youtu.be/dQw4w9WgXcQ?si=abc',
  )
  await page.keyboard.press('Control+v')
  await expect(body(page)).toContainText('Video on YouTube')
  await expect(body(colleague)).toContainText('Video on YouTube')
  const open = body(page).getByRole('link', { name: 'Open the original' })
  await expect(open).toHaveAttribute('href', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ')
  await until(async () => (await article()).body[0]?.type === 'embed', 'the draft has the card')

  await page.getByRole('button', { name: 'Embed…' }).click()
  await page.getByLabel('Address').fill('https://wendhafen.example/rat')
  await expect(page.getByText('This provider is not known.')).toBeVisible()
  await page.getByRole('button', { name: 'Insert the link' }).click()
  await expect(body(page).locator('a[href="https://wendhafen.example/rat"]')).toBeVisible()

  await ana.post(`/api/stories/${story.id}/publish`, {
    kind: 'first',
    override: { reason: 'a test of embeds' },
  })
  await page.goto(`/stories/${story.slug}`)
  await expect(page.getByRole('link', { name: 'Video on YouTube' })).toBeVisible()
  claim([...hosts]).toEqual([new URL(newsroom.url).host])
})

test('the library finds a picture, says where it is used, and keeps what is written about it', async () => {
  await page.goto('/newsroom/media')
  await page.getByLabel('Search the pictures').fill('kai')
  await expect(page).toHaveURL(/search=kai/)
  const cards = page.getByRole('list', { name: 'Pictures, newest first' }).getByRole('button')
  await expect(cards).toHaveCount(1)
  await cards.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('link', { name: 'Die Fähre bleibt' }).first()).toBeVisible()
  await dialog.getByLabel('Caption').fill('Die Kettenfähre')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel('Search the pictures').fill('kettenfähre')
  await expect(cards).toHaveText(/Die Kettenfähre/)
  claim(
    seats.flatMap(({ errors }) => errors).filter(error => !/status of 415/.test(error)),
  ).toEqual([])
})
