// History as people use it: a state is named, the draft changes, both are compared by keyboard, the state is
// restored while somebody types; who wrote what shows over the text; a translation stands beside its source.
import { type Browser, expect as claim } from '@playwright/test'
import { afterAll, beforeAll, onTestFailed, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Version } from '#shared/stories/versions.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

/** A busy machine paints late. */
const expect = claim.configure({ timeout: 30_000 })

let newsroom: Newsroom
let browser: Browser
let ana: Seat
let ben: Seat
let storyId: string
let anaHttp: Visitor

beforeAll(async () => {
  newsroom = await openNewsroom()
  anaHttp = await newsroom.person('Ana', 'admin', 'chief')
  await newsroom.person('Ben', 'writer')
  storyId = (await newsroom.story(anaHttp, 'The ferry stays')).id
  browser = await launchChromium()
  ana = await takeSeat(browser, newsroom.url, 'ana@example.org', password)
  ben = await takeSeat(browser, newsroom.url, 'ben@example.org', password)
}, 240_000)
afterAll(async () => {
  await ana?.close()
  await ben?.close()
  await browser?.close()
  await newsroom.close()
})

const picture = async ({ page }: Seat, name: string) => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` })
}
const field = ({ page }: Seat, name: string) => page.getByRole('textbox', { name, exact: true })

async function opens(seat: Seat) {
  await seat.page.goto(`/newsroom/stories/${storyId}`)
  await expect(field(seat, 'Body')).toBeVisible()
}

test('a state is named, compared by keyboard and restored while somebody types', async () => {
  onTestFailed(() => keepPictures('history', [ana, ben]))
  await Promise.all([opens(ana), opens(ben)])
  const { page } = ana
  await field(ana, 'Body').click()
  await page.keyboard.type('The council met on Monday.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The ferry has old planks.')
  await expect(field(ben, 'Body')).toContainText('old planks')

  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Keep this state' }).click()
  await page.getByLabel('Name of this state').fill('Before the vote')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Before the vote')).toBeVisible()

  await field(ana, 'Body').getByText('The ferry has old planks.').dblclick()
  await page.keyboard.press('End')
  await page.keyboard.type(' They creak.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('A third paragraph came later.')
  await expect(field(ben, 'Body')).toContainText('came later')
  await picture(ana, 'history-panel')

  await page.getByRole('link', { name: /Compare with the draft: Before the vote/ }).click()
  await expect(page.getByRole('status').filter({ hasText: /^2 changes$/ })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('group', { name: 'Paragraph 2, Changed' })).toBeFocused()
  await expect(page.locator('ins').first()).toContainText('They creak')
  await page.keyboard.press('j')
  await expect(page.getByRole('group', { name: 'Paragraph 3, Added' })).toBeFocused()
  await picture(ana, 'history-compare')

  await field(ben, 'Body').getByText('The council met').click()
  await ben.page.keyboard.press('End')
  await page.getByRole('button', { name: 'Restore' }).click()
  let letters = 0
  let isRestored = false
  const typeOn = async () => {
    for (; !isRestored; letters++) await ben.page.keyboard.type('x', { delay: 20 })
  }
  const typing = typeOn()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('Restored.', { exact: false })).toBeVisible()
  isRestored = true
  await typing
  await ben.page.keyboard.type(' It was raining all the while.')
  await expect(field(ben, 'Body')).toContainText(' It was raining all the while.')
  // What came before is in the version that was kept, what came after is in the draft.
  const lettersIn = ({ body }: Article) =>
    JSON.stringify(body).match(/(?<=Monday\.)x+/)?.[0].length ?? 0
  const stories = `/api/stories/${storyId}`
  const versions = await anaHttp.get<Version[]>(`${stories}/versions`)
  const kept = versions.find(({ reason }) => reason === 'restore')
  const { article } = await anaHttp.get<{ article: Article }>(`${stories}/versions/${kept?.id}`)
  await expect
    .poll(async () => lettersIn(article) + lettersIn(await anaHttp.get(`${stories}/article`)))
    .toBe(letters)
  await expect(field(ben, 'Body')).not.toContainText('came later')
  await expect(field(ben, 'Body')).not.toContainText('creak')
})

test('[C10] who wrote what shows over the text, and an administrator switches it off', async () => {
  onTestFailed(() => keepPictures('history-authors', [ana, ben]))
  await opens(ana)
  const { page } = ana
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('switch', { name: 'Who wrote what' }).check()
  const rain = field(ana, 'Body').locator('.author', { hasText: 'raining' })
  await expect(rain).toHaveAttribute('title', /^Ben/)
  await expect(field(ana, 'Body').locator('.author', { hasText: 'council' })).toHaveAttribute(
    'title',
    /^Ana/,
  )
  await rain.click()
  await expect(page.getByText('At the caret: Ben')).toBeVisible()
  await picture(ana, 'history-authors')

  await ben.page.goto('/newsroom/settings')
  await expect(ben.page.getByRole('switch', { name: 'Show who wrote what' })).toBeDisabled()
  await page.goto('/newsroom/settings')
  const shows = page.getByRole('switch', { name: 'Show who wrote what' })
  await shows.click()
  await expect(shows).not.toBeChecked()
  await expect(shows).toBeEnabled() // it is on the server
  await opens(ben)
  await ben.page.getByRole('tab', { name: 'History' }).click()
  await expect(ben.page.getByRole('switch', { name: 'Who wrote what' })).toBeDisabled()
})
