// One of two people is cut off: both write on and both texts are there, what comes late can be taken back,
// and what the server will not take is handed back to whoever typed it.
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, onTestFailed, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Role } from '#shared/permissions/roles.ts'
import type { Story } from '#shared/stories/api.ts'
import { type Cable, layCable } from '#tests/support/cable.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { expect } from '#tests/support/expect.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let cable: Cable
let browser: Browser
let root: Visitor
/** At the desk; and far away, behind the cable. */
let desk: Seat
let away: Seat
let awayId: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  cable = await layCable(newsroom.url)
  root = newsroom.visitor()
  await root.signIn('root@example.org', password)
  awayId = (await newsroom.person('Ada', 'writer')).user.id
  browser = await launchChromium()
  desk = await takeSeat(browser, newsroom.url, 'root@example.org', password)
  away = await takeSeat(browser, cable.url, 'ada@example.org', password)
})
afterAll(async () => {
  await browser?.close()
  await cable?.close()
  await newsroom?.close()
})

const field = ({ page }: Seat, name: string) => page.getByRole('textbox', { name, exact: true })
const says = ({ page }: Seat, text: RegExp) => page.getByRole('status').filter({ hasText: text })
const article = ({ id }: Story) => root.get<Article>(`/api/stories/${id}/article`)
const isAda = (...roles: Role[]) => root.patch(`/api/users/${awayId}`, { roles })

async function openStory(headline: string, ...seats: Seat[]) {
  onTestFailed(() => keepPictures('offline', [desk, away]))
  cable.plug()
  const story = await newsroom.story(root, headline)
  for (const seat of seats) {
    await seat.page.goto(`/newsroom/stories/${story.id}`)
    await expect(field(seat, 'Headline')).toHaveText(headline)
  }
  return story
}

async function typeOffline(text: string) {
  cable.pull()
  await field(away, 'Body').click()
  await away.page.keyboard.insertText(text)
  await expect(says(away, /^Offline 1$/)).toBeVisible()
}

test('[C3, C11] both write on while one is cut off; what comes late is a batch that can be taken back', async () => {
  const story = await openStory('Both write on', desk, away)
  await expect(says(away, /^Saved$/)).toBeVisible()
  await typeOffline('Written on the train.')
  await field(desk, 'Standfirst').click()
  await desk.page.keyboard.type('Written at the desk.')
  await expect(says(desk, /^Saved$/)).toBeVisible()
  await root.post(`/api/stories/${story.id}/publish`, {
    kind: 'first',
    override: { reason: 'a test' },
  })
  await expect(field(desk, 'Body')).not.toContainText('train')

  cable.plug()
  await expect(field(away, 'Standfirst')).toContainText('Written at the desk.')
  await expect(says(away, /^Saved$/)).toBeVisible()
  await expect(field(desk, 'Body')).toContainText('Written on the train.')
  const late = desk.page.getByRole('status').filter({ hasText: 'Ada' }).first()
  await expect(late).toBeVisible()
  await desk.page.getByRole('button', { name: 'Take back' }).first().click()
  await expect(field(desk, 'Body')).not.toContainText('train')
  await expect(field(away, 'Body')).not.toContainText('train')
  claim(await article(story)).toMatchObject({ standfirst: 'Written at the desk.' })
})

test('what comes when it is pressed does not take the story away while it cannot come', async () => {
  await openStory('Without a line', away)
  await expect(says(away, /^Saved$/)).toBeVisible()
  const { page } = away
  await expect(page.getByRole('tab', { name: 'History' })).toBeVisible()
  // What is of use without a line comes when there is time.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /FindBar.*\.js$/.test(name)),
  )
  await page.waitForLoadState('networkidle')
  await typeOffline('Written on the train.')
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(says(away, /^The newsroom cannot be reached/)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('button', { name: 'Close' }).click()
  await field(away, 'Body').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' And on.')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  cable.plug()
  await expect(page.getByRole('button', { name: 'Keep this state' })).toBeVisible()
  // With its style, which has to be fetched again as well.
  const indent = async () => {
    const [button, panel] = [
      page.getByRole('button', { name: 'Keep this state' }),
      page.locator('aside'),
    ]
    return ((await button.boundingBox())?.x ?? 0) - ((await panel.boundingBox())?.x ?? 0)
  }
  await expect.poll(indent).toBeGreaterThan(4)
  await expect(field(away, 'Body')).toContainText('Written on the train. And on.')
  await expect(page.getByRole('combobox', { name: /A command/ })).toHaveCount(0)
})

test('[C4, C5] words of somebody who may no longer write are set aside, found again, and deleted by hand', async () => {
  const story = await openStory('No longer a writer', away)
  await expect(says(away, /^Saved$/)).toBeVisible()
  await typeOffline('Words that nobody took.')
  await isAda('reviewer')
  cable.plug()
  const { page } = away
  await expect(page.getByText('What you typed here was set aside on this computer.')).toBeVisible()
  await page.getByRole('link', { name: 'Look at it' }).click()
  const text = page.getByRole('article', { name: 'No longer a writer' })
  await expect(text.getByText('Words that nobody took.').first()).toBeVisible()
  await text.getByRole('button', { name: 'Copy' }).first().click()
  claim(await page.evaluate(() => navigator.clipboard.readText())).toBe('Words that nobody took.')
  claim(JSON.stringify((await article(story)).body)).not.toContain('nobody took')

  // The story itself is the server's again, also after the page is loaded anew.
  await text.getByRole('link', { name: 'Open the story' }).click()
  await expect(field(away, 'Headline')).toHaveText('No longer a writer')
  await expect(page.getByText('nobody took')).toHaveCount(0)
  await page.goto('/newsroom')
  await expect(page.getByText('1 text you typed is in no story')).toBeVisible()
  await page.getByRole('link', { name: 'Look at it' }).click()
  await text.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete for good?' }).click()
  await expect(page.getByText('Nothing was set aside')).toBeVisible()
  await isAda('writer')
})

test('[C4] words in a paragraph that somebody took away meanwhile are told, and set aside', async () => {
  const story = await openStory('Half a paragraph', desk, away)
  await field(away, 'Body').click()
  await away.page.keyboard.type('The ferry stays.')
  await expect(field(desk, 'Body')).toContainText('The ferry stays.')
  await expect(says(away, /^Saved$/)).toBeVisible()
  cable.pull()
  await away.page.keyboard.type(' Nobody knows how old it is.')
  await expect(says(away, /^Offline/)).toBeVisible()
  await field(desk, 'Body').click()
  await desk.page.keyboard.press('Control+a')
  await desk.page.keyboard.press('Delete')
  await desk.page.keyboard.type('Something else.')
  await expect(says(desk, /^Saved$/)).toBeVisible()
  cable.plug()
  const { page } = away
  await expect(field(away, 'Body')).toContainText('Something else.')
  const told = says(away, /Somebody took away the paragraph.*“Nobody knows how old it is.”/)
  await expect(told).toBeVisible()
  await told.getByRole('link', { name: 'Look at it' }).click()
  const text = page.getByRole('article', { name: 'Half a paragraph' })
  await expect(text).toContainText('Nobody knows how old it is.')
  await expect(text).toContainText('The ferry stays. Nobody knows how old it is.')
  await text.getByRole('link', { name: 'Open the story' }).click()
  await expect(field(away, 'Body')).toContainText('Something else.')
  await expect(field(away, 'Body')).not.toContainText('Nobody')
  claim(JSON.stringify((await article(story)).body)).not.toContain('Nobody')
})

test('[W2, C9] a story that is restricted leaves the computers of the others; only their own words stay', async () => {
  const story = await openStory('Only for the chiefs', away)
  await field(away, 'Body').click()
  await away.page.keyboard.type('Known to the server. ')
  await expect(says(away, /^Saved$/)).toBeVisible()
  await typeOffline('My own words.')
  await away.page.close()
  await root.patch(`/api/stories/${story.id}/access`, { isRestricted: true, people: [] })
  cable.plug()

  const page = await browser.contexts()[1]?.newPage()
  if (!page) throw new Error('Ada has no browser')
  away = { ...away, page }
  await page.goto('/newsroom')
  await page.getByRole('link', { name: 'Look at it' }).click()
  const text = page.getByRole('article', { name: 'Only for the chiefs' })
  await expect(text.getByText('My own words.')).toBeVisible()
  await expect(text).not.toContainText('Known to the server')
  const copies = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  )
  claim(copies.filter(name => name.includes(story.id))).toEqual([])
})
