// Words that are composed before they stand (Japanese, accents, every word on a phone), while a colleague writes
// in the same paragraph: what was composed stands there once, and both have the same.
import type { Browser, CDPSession, Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, onTestFailed, test } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { expect } from '#tests/support/expect.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let browser: Browser
let by: Visitor
let ana: Seat
let ben: Seat
let keyboard: CDPSession
let story: Story

beforeAll(async () => {
  newsroom = await openNewsroom()
  by = await newsroom.person('Ana', 'editor')
  await newsroom.person('Ben', 'editor')
  browser = await launchChromium()
  ana = await takeSeat(browser, newsroom.url, 'ana@example.org', password)
  ben = await takeSeat(browser, newsroom.url, 'ben@example.org', password)
  keyboard = await ana.page.context().newCDPSession(ana.page)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

const body = (page: Page) => page.getByRole('textbox', { name: 'Body', exact: true })
const paragraphs = async (page: Page) =>
  // Without the carets of others, which stand between word joiners.
  (await body(page).locator('p').allTextContents()).map(text => text.replaceAll('\u2060', ''))

async function bothHave(...texts: string[]) {
  for (const { page } of [ana, ben]) await expect.poll(() => paragraphs(page)).toEqual(texts)
}

/** The words so far, as an input method shows them. */
const compose = (text: string) =>
  keyboard.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
const commit = (text: string) => keyboard.send('Input.insertText', { text })

beforeEach(async () => {
  onTestFailed(() => keepPictures('composition', [ana, ben]))
  story = await by.post<Story>('/api/stories', { headline: 'Two at once', language: 'en' })
  for (const { page } of [ana, ben]) await page.goto(`/newsroom/stories/${story.id}`)
  await body(ana.page).click()
  await ana.page.keyboard.type('The ferry stays.')
  await bothHave('The ferry stays.')
})

test('a colleague writes behind what is composed, in the same text', async () => {
  await ana.page.keyboard.press('Home')
  await body(ben.page).click()
  await ben.page.keyboard.press('Home')
  await compose('さ')
  await bothHave('さThe ferry stays.')
  await ben.page.keyboard.press('End')
  await ben.page.keyboard.type(' On')
  await bothHave('さThe ferry stays. On')
  await compose('さく')
  await ben.page.keyboard.type(' we')
  await bothHave('さくThe ferry stays. On we')
  await compose('さくら')
  await ben.page.keyboard.press('Backspace')
  await bothHave('さくらThe ferry stays. On w')
  await commit('桜')
  await bothHave('桜The ferry stays. On w')
})

test('a colleague writes before it, in the same text', async () => {
  await body(ben.page).click()
  await ben.page.keyboard.press('Home')
  await ben.page.keyboard.press('ArrowRight')
  // Where a colleague's caret stands, the text is two nodes of the page.
  const before = () =>
    body(ana.page)
      .locator('p')
      .evaluate(p => p.firstChild?.textContent)
  await expect.poll(before).toBe('T')
  await ana.page.keyboard.press('End')
  await compose('さ')
  await bothHave('The ferry stays.さ')
  await ben.page.keyboard.type('w')
  await bothHave('Twhe ferry stays.さ')
  await compose('さくら')
  await bothHave('Twhe ferry stays.さくら')
  await commit('桜')
  await bothHave('Twhe ferry stays.桜')
})

test('a colleague ends the paragraph behind it', async () => {
  await body(ben.page).click()
  await ben.page.keyboard.press('Home')
  for (const _letter of 'The ferry') await ben.page.keyboard.press('ArrowRight')
  await ana.page.keyboard.press('Home')
  await compose('さ')
  await bothHave('さThe ferry stays.')
  await ben.page.keyboard.press('Enter')
  await bothHave('さThe ferry', ' stays.')
  await compose('さくら')
  await commit('桜')
  await bothHave('桜The ferry', ' stays.')
})
