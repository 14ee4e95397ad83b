// The whole main job, as three people do it in three browsers: agency copy in, written together, the server
// killed in the middle, reviewed, published, read in every way out.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, onTestFailed, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { joinStory } from '#tests/support/peer.ts'
import { type RunningProcess, startProcess } from '#tests/support/process.ts'
import { until } from '#tests/support/until.ts'
import { createBrowser, type Visitor } from '#tests/support/visitor.ts'

const password = 'correct horse battery'
const copy = `Lohe keeps its night bus for another year

  - Council votes 12 to 9 for the N7
  - Fares stay as they are

By Imke Dorrwald

LOHE, Nov. 23 (Example Wire) — The night bus between Lohe and Wendhafen will run for another year, the town council decided on Monday after a debate of three hours.

"Nobody walks home along that road twice," council leader Jonte Brammkamp said before the vote.

THE NUMBERS

About 140 people take the bus in a usual night, two thirds of them on their way to or from work.

Sign up for our newsletter

(Reporting by Imke Dorrwald in Lohe; editing by Greta Vossbek)
`

let folder: string
let newsroom: RunningProcess
let root: Visitor
let browsers: Browser[]
let seats: Seat[]

const start = (port: string) =>
  startProcess({
    DATA_DIR: folder,
    PORT: port,
    SITE_NAME: 'Nordufer',
    ADMIN_EMAIL: 'root@example.org',
    ADMIN_PASSWORD: password,
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-e2e-'))
  newsroom = await start('0')
  root = createBrowser(newsroom.url)
  await root.signIn('root@example.org', password)
  for (const [name, role] of [
    ['Ana', 'editor'],
    ['Ben', 'editor'],
    ['Rev', 'reviewer'],
  ]) {
    const email = `${name?.toLowerCase()}@example.org`
    await root.post('/api/users', { email, name, roles: [role], password })
  }
  browsers = await Promise.all([launchChromium(), launchChromium(), launchChromium()])
  seats = await Promise.all(
    ['ana', 'ben', 'rev'].map((name, i) => {
      const browser = browsers[i]
      if (!browser) throw new Error('three browsers for three people')
      return takeSeat(browser, newsroom.url, `${name}@example.org`, password)
    }),
  )
})
afterAll(async () => {
  await Promise.all((browsers ?? []).map(browser => browser.close()))
  await newsroom?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible({ timeout: 20_000 })

/** Puts the caret at the end of a field. */
async function goToEnd(page: Page, name: string) {
  await field(page, name).click()
  await page.keyboard.press('Control+End')
}

async function selectWord(page: Page, name: string, word: string) {
  await field(page, name)
    .getByText(word)
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at === -1) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const selection = window.getSelection()
        element.closest<HTMLElement>('[contenteditable]')?.focus()
        selection?.removeAllRanges()
        selection?.addRange(range)
        return
      }
    }, word)
}

test('from agency copy to a co-edited, reviewed, published story', async () => {
  const [ana, ben, rev] = seats.map(seat => seat.page)
  if (!ana || !ben || !rev) throw new Error('three people')
  onTestFailed(() => keepPictures('newsroom', seats))

  // Ana imports the copy and sees where every line went.
  await ana
    .getByRole('button', { name: /Import wire copy/ })
    .or(ana.getByRole('link', { name: /Import wire copy/ }))
    .first()
    .click()
  await ana.getByRole('textbox', { name: 'Agency copy' }).fill(copy)
  await ana.getByRole('button', { name: 'Show what it becomes' }).click()
  await expect(ana.getByRole('row', { name: /newsletter/ })).toContainText('Dropped')
  await expect(ana.getByText('0 lost')).toBeVisible()
  await ana.getByRole('button', { name: /Create story/ }).click()
  await expect(field(ana, 'Headline')).toHaveText('Lohe keeps its night bus for another year')
  await expect(field(ana, 'Body')).toContainText('THE NUMBERS')
  await expect(
    field(ana, 'Body').getByRole('button', { name: /dateline: LOHE|dateline: Lohe/i }),
  ).toBeVisible()
  const storyUrl = new URL(ana.url()).pathname
  const storyId = storyUrl.split('/').at(-1) ?? ''
  await saved(ana)

  // Ben and the reviewer open it from their lists, which show it without a reload.
  for (const page of [ben, rev]) {
    await page.getByRole('link', { name: /Lohe keeps its night bus/ }).click()
    await expect(field(page, 'Headline')).toContainText('night bus')
  }

  // Two editors type at once, in headline and body, and see each other.
  await goToEnd(ana, 'Headline')
  await goToEnd(ben, 'Body')
  await Promise.all([
    ana.keyboard.type(', and its driver', { delay: 20 }),
    ben.keyboard.type(' The council meets again in March.', { delay: 10 }),
  ])
  await expect(field(ben, 'Headline')).toContainText('another year, and its driver')
  await expect(field(ana, 'Body')).toContainText('meets again in March.')
  await expect(ana.getByRole('list', { name: 'In this story' })).toContainText('Body')
  await expect(ben.getByRole('list', { name: 'In this story' })).toContainText('Headline')
  await expect(field(ana, 'Body').locator('.caret b')).toHaveAttribute('data-name', 'Ben')
  await Promise.all([saved(ana), saved(ben)])

  // A stock y-websocket client with a session's cookie is one more peer.
  const stock = joinStory(newsroom.url, root.cookie(), storyId)
  await stock.synced()
  claim(stock.article().headline).toBe('Lohe keeps its night bus for another year, and its driver')
  stock.doc.getText('kicker').insert(0, 'Transport')
  await expect(ana.getByLabel('Kicker')).toHaveValue('Transport')

  // The server dies in the middle of their typing and comes back; nobody presses anything.
  await goToEnd(ana, 'Standfirst')
  await ana.keyboard.type('Saved before the crash.')
  await saved(ana)
  const typing = Promise.all([
    ana.keyboard.type(' And typed while it happened.', { delay: 15 }),
    ben.keyboard.type(' So do the neighbours.', { delay: 15 }),
  ])
  await newsroom.kill()
  await typing
  await expect(
    ana
      .getByRole('status')
      .filter({ hasText: /^Offline/ })
      .first(),
  ).toBeVisible({ timeout: 10_000 })
  await ana.keyboard.type(' And offline.')
  newsroom = await start(new URL(newsroom.url).port)
  await Promise.all([saved(ana), saved(ben)])
  await expect(field(ben, 'Standfirst')).toContainText(
    'Saved before the crash. And typed while it happened. And offline.',
  )
  await expect(field(ana, 'Body')).toContainText('So do the neighbours.')
  const article = await root.get<Article>(`/api/stories/${storyId}/article`)
  claim(article.standfirst).toBe(
    'Saved before the crash. And typed while it happened. And offline.',
  )
  claim(article.kicker).toBe('Transport')
  await until(
    () => stock.article().standfirst === article.standfirst,
    'the stock client has it too',
  )
  stock.leave()
  // While it starts it says 503 to whoever asks.
  for (const seat of seats) {
    const unexpected = seat.errors.filter(error => !error.includes('status of 503'))
    seat.errors.splice(0, seat.errors.length, ...unexpected)
  }
  // [C11] A crash makes nobody late.
  await expect(ana.getByText(/came in/)).toHaveCount(0)

  // The reviewer cannot type, and comments on a word; both editors see it without a reload.
  await expect(field(rev, 'Body')).toHaveAttribute('aria-readonly', 'true')
  await expect(rev.getByText('You can read and comment here.')).toBeVisible()
  await field(rev, 'Headline').click()
  await rev.keyboard.type('No!')
  await expect(field(rev, 'Headline')).not.toContainText('No!')
  await selectWord(rev, 'Headline', 'night bus')
  await rev
    .getByRole('toolbar', { name: 'Selected text' })
    .getByRole('button', { name: 'Comment' })
    .click()
  await rev.getByRole('textbox', { name: 'Comment on the selected text' }).fill('Is it the N7?')
  await rev.getByRole('checkbox', { name: 'Blocks publication' }).check()
  await rev.getByRole('button', { name: 'Comment', exact: true }).last().click()
  await expect(ana.getByText('Is it the N7?')).toBeVisible()
  await expect(field(ana, 'Headline').locator('.comment')).toHaveText('night bus')
  await ana.getByRole('button', { name: 'Reply' }).click()
  await ana.getByRole('textbox', { name: 'Reply' }).fill('It is.')
  await ana.getByRole('button', { name: 'Reply' }).click()
  await expect(rev.getByText('It is.')).toBeVisible()

  // Publishing waits; the checks say for what, and Ana mends it.
  await ana.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = ana.getByRole('dialog')
  await expect(dialog.getByText('Rev stops the publication with a comment.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Publish edition 1' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(ana.getByRole('button', { name: 'Resolve' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await rev.getByRole('button', { name: 'Resolve' }).click()
  await expect(ana.getByText(/Resolved by Rev/)).toBeVisible()
  await ana.getByRole('tab', { name: 'Details' }).click()
  await ana
    .getByRole('textbox', { name: 'Rights', exact: true })
    .fill('Example Wire, contract of 1 May, online and print')
  await ana
    .getByRole('textbox', { name: 'Rights', exact: true })
    .locator('xpath=ancestor::form')
    .getByRole('button', { name: 'Save' })
    .click()
  await expect(ana.getByText(/Recorded by Ana/)).toBeVisible()
  await ana.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByRole('button', { name: 'Publish edition 1' }).click()
  await expect(ana.getByRole('dialog').getByText('Edition 1 is out')).toBeVisible()
  await ana.getByRole('button', { name: 'Close' }).last().click()

  // The way out: JSON, HTML and RSS, and later typing does not change them.
  const reader = createBrowser(newsroom.url)
  const { slug } = await root.get<{ slug: string }>(`/api/stories/${storyId}`)
  const addresses = [
    `/export/stories/${slug}.json`,
    `/export/stories/${slug}.html`,
    '/export/feeds/rss.xml',
    `/stories/${slug}`,
  ]
  const read = () =>
    Promise.all(addresses.map(async path => (await reader.request('GET', path)).text))
  const published = await read()
  for (const [index, text] of published.entries()) {
    claim(text, addresses[index]).toContain('another year, and its driver')
    claim(text, addresses[index]).not.toContain('newsletter')
  }
  await goToEnd(ana, 'Headline')
  await ana.keyboard.type(' LATER')
  await saved(ana)
  await expect(ana.getByRole('button', { name: 'State of the story' })).toContainText(
    'changed since',
  )
  claim(await read()).toEqual(published)

  claim(seats.flatMap(({ errors }) => errors)).toEqual([])
})
