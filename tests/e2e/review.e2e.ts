// Review as an editor and a reviewer do it, each at a browser: comments with a mention, found again through
// a link; suggestions typed like text, accepted and taken back.
import { expect as anyExpect, type Browser, type Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect as claim, onTestFailed, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import { joinStory } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import type { Visitor } from '#tests/support/visitor.ts'

/** Also on a busy computer. */
const expect = anyExpect.configure({ timeout: 20_000 })

let newsroom: Newsroom
let browser: Browser
let anaHttp: Visitor
let ana: Seat
let rev: Seat
let story: Story

beforeAll(async () => {
  newsroom = await openNewsroom()
  anaHttp = await newsroom.person('Ana', 'editor')
  await newsroom.person('Rev', 'reviewer')
  browser = await launchChromium()
  ana = await takeSeat(browser, newsroom.url, 'ana@example.org', password)
  rev = await takeSeat(browser, newsroom.url, 'rev@example.org', password)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const threads = () => anaHttp.get<Thread[]>(`/api/stories/${story.id}/threads`)
const bodyText = async () =>
  JSON.stringify((await anaHttp.get<Article>(`/api/stories/${story.id}/article`)).body)

beforeEach(async () => {
  onTestFailed(() => keepPictures('review', [ana, rev]))
  story = await anaHttp.post<Story>('/api/stories', { headline: 'The ferry stays', language: 'en' })
  const peer = joinStory(newsroom.url, anaHttp.cookie(), story.id)
  await peer.synced()
  peer.types('body', 'The old ferry will carry people over the river for many years.')
  await until(async () => (await bodyText()).includes('many years'), 'the text is there')
  peer.leave()
  for (const { page } of [ana, rev]) {
    await page.goto(`/newsroom/stories/${story.id}`)
    await expect(field(page, 'Body')).toContainText('many years')
  }
})

/** Selects words of the body, as by dragging over them. */
async function select(page: Page, words: string) {
  await field(page, 'Body').evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      ;(element as HTMLElement).focus()
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
  }, words)
}
const selectionMenu = (page: Page) => page.getByRole('toolbar', { name: 'Selected text' })

test('a comment with a mention and formatting, live, by keyboard, and opened again by its link', async () => {
  await select(rev.page, 'old ferry')
  await selectionMenu(rev.page).getByRole('button', { name: 'Comment' }).click()
  const box = rev.page.getByRole('textbox', { name: 'Comment on the selected text' })
  await box.pressSequentially('Which one, @An')
  await rev.page.getByRole('option', { name: 'Ana' }).waitFor()
  await rev.page.keyboard.press('Enter')
  await box.pressSequentially('? **Please**: <b>x</b>')
  await rev.page.keyboard.press('Control+Enter')

  const card = ana.page.locator('li').filter({ hasText: 'Which one,' })
  await expect(card.getByText('@Ana')).toBeVisible()
  await expect(card.getByText('New', { exact: true })).toBeVisible()
  await expect(card.locator('strong')).toHaveText('Please')
  await expect(card).toContainText('<b>x</b>')
  await expect(field(ana.page, 'Body').locator('.comment')).toHaveText('old ferry')

  // From the text to the thread, an answer, and back.
  await field(ana.page, 'Body').click()
  await ana.page.keyboard.press('Alt+ArrowDown')
  await expect(card).toBeFocused()
  await ana.page.keyboard.press('Enter')
  await ana.page.keyboard.type('The chain ferry.')
  await ana.page.keyboard.press('Control+Enter')
  await expect(rev.page.getByText('The chain ferry.')).toBeVisible()
  await card.focus()
  await ana.page.keyboard.press('Escape')
  await expect(field(ana.page, 'Body')).toBeFocused()
  await expect(card.getByText('New', { exact: true })).toBeHidden()

  // The anchored words move, and the link still finds them.
  await ana.page.keyboard.press('Home')
  await ana.page.keyboard.type('Yes: ')
  const [thread] = await threads()
  await rev.page.goto(`/newsroom/stories/${story.id}?thread=${thread?.id}`)
  await expect(rev.page.locator('li[aria-current]')).toContainText('Which one,')
  await expect(field(rev.page, 'Body').locator('.comment-chosen')).toHaveText('old ferry')

  // One's own answer is changed, and deleted with a trace.
  await ana.page.getByRole('button', { name: /old ferry/ }).click()
  await card.getByRole('button', { name: 'Edit' }).click()
  await ana.page.getByRole('textbox', { name: 'Edit' }).fill('The one with the chain.')
  await ana.page.getByRole('button', { name: 'Save' }).click()
  await expect(rev.page.getByText('The one with the chain.')).toBeVisible()
  await card.getByRole('button', { name: 'Delete' }).click()
  await card.getByRole('button', { name: 'Delete' }).click()
  await expect(rev.page.getByText('Deleted by its author')).toBeVisible()
})

test('[R3] a suggestion is shown in the text, accepted, and taken back by Ctrl Z', async () => {
  await select(rev.page, 'old ferry')
  await selectionMenu(rev.page).getByRole('button', { name: 'Suggest' }).click()
  await rev.page.getByRole('textbox', { name: 'New words' }).fill('chain ferry')
  await rev.page.getByRole('button', { name: 'Suggest', exact: true }).last().click()

  const body = field(ana.page, 'Body')
  await expect(body.locator('del')).toHaveText('old ferry')
  await expect(body.locator('ins')).toHaveText('chain ferry')
  await expect(body).toContainText('Rev suggests “chain ferry” instead of “old ferry”')
  await expect(rev.page.getByRole('button', { name: 'Accept' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await ana.page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(field(rev.page, 'Body')).toHaveText(/The chain ferry will/)
  await expect(ana.page.getByText(/Accepted by Ana/)).toBeVisible()

  await body.click()
  await ana.page.keyboard.press('Control+z')
  await expect(body.locator('del')).toHaveText('old ferry')
  claim(await bodyText()).toContain('The old ferry will')
})

test('[R3] suggesting mode: a reviewer types as in a text, and each edit is a suggestion', async () => {
  const typed = field(rev.page, 'Body')
  await rev.page.getByRole('button', { name: 'Suggest changes' }).click()
  await expect(rev.page.getByText(/Suggesting: what you type becomes suggestions/)).toBeVisible()
  await select(rev.page, 'old')
  await rev.page.keyboard.type('chain')
  await expect(typed.locator('del')).toHaveText('old')
  await expect(typed.locator('ins')).toHaveText('chain')

  // The editor sees it as a suggestion, and goes on writing; that flows in.
  const body = field(ana.page, 'Body')
  await expect(body.locator('ins')).toHaveText('chain')
  await body.click()
  await ana.page.keyboard.press('End')
  await ana.page.keyboard.type(' Yes.')
  await expect(typed).toContainText('many years. Yes.')
  await rev.page.keyboard.type('-driven')
  await expect(body.locator('ins')).toHaveText('chain-driven')
  claim((await threads()).length).toBe(1)
  claim(await bodyText()).toContain('The old ferry')

  await ana.page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(body).toHaveText(
    'The chain-driven ferry will carry people over the river for many years. Yes.',
  )
  await expect(typed).toHaveText(
    'The chain-driven ferry will carry people over the river for many years. Yes.',
  )
  await rev.page.getByRole('button', { name: 'Stop suggesting' }).click()
  await expect(typed).toHaveAttribute('aria-readonly', 'true')
  claim((await threads()).map(({ outcome }) => outcome)).toEqual(['accepted'])
  claim([...ana.errors, ...rev.errors]).toEqual([])
})
