// What one is told, and what waits: two people at their browsers, one of them also at a phone. A mention
// arrives without a reload; a block stops the publication until whoever it was handed to resolves it.
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, onTestFailed, test } from 'vitest'
import type { Thread } from '#shared/comments/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { barriersOn } from '#tests/support/barriers.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { expect } from '#tests/support/expect.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let browser: Browser
let anaHttp: Visitor
let ana: Seat
let ruth: Seat
let ruthId: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  anaHttp = await newsroom.person('Ana', 'editor')
  const somebody = await newsroom.person('Ruth', 'reviewer')
  ruthId = somebody.user.id
  browser = await launchChromium()
  ana = await takeSeat(browser, newsroom.url, 'ana@example.org', password)
  ruth = await takeSeat(browser, newsroom.url, 'ruth@example.org', password)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

const write = (story: Story, body: string, blocking = false) =>
  anaHttp.post<Thread>(`/api/stories/${story.id}/threads`, { body, blocking })
const bell = (page: Page) => page.getByRole('button', { name: /^Inbox/ })

test('a mention rings the bell without a reload, opens its thread, and is answered and read there', async () => {
  onTestFailed(() => keepPictures('inbox-mention', [ana, ruth]))
  const story = await newsroom.story(anaHttp, 'The ferry stays')
  await expect(bell(ruth.page)).toHaveAccessibleName('Inbox')
  await write(story, `@[Ruth](user:${ruthId}) is this **true**?`)
  await expect(bell(ruth.page)).toHaveAccessibleName('Inbox, 1 unread')
  await bell(ruth.page).click()
  const told = ruth.page.getByRole('link', { name: /Ana mentioned you/ })
  await expect(told).toContainText('@Ruth is this true?')
  claim(await barriersOn(ruth.page)).toEqual([])
  await told.click()
  const card = ruth.page.locator('li[aria-current]')
  await expect(card).toContainText('is this true?')
  await expect(bell(ruth.page)).toHaveAccessibleName('Inbox')
  await card.getByRole('button', { name: 'Reply' }).click()
  await ruth.page.getByRole('textbox', { name: 'Reply' }).fill('It is.')
  await ruth.page.keyboard.press('Control+Enter')
  await expect(bell(ana.page)).toHaveAccessibleName('Inbox, 1 unread')

  await ana.page.goto('/newsroom/inbox')
  await expect(ana.page.getByRole('link', { name: /Ruth answered/ })).toContainText('It is.')
  claim(await barriersOn(ana.page)).toEqual([])
  await ana.page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(bell(ana.page)).toHaveAccessibleName('Inbox')
  await ana.page.getByRole('button', { name: 'Mark as unread' }).click()
  await expect(bell(ana.page)).toHaveAccessibleName('Inbox, 1 unread')
})

test('[R4] a block stops the publication, is handed over by keyboard, waits for its holder, who resolves it on a phone', async () => {
  const phone = await takeSeat(browser, newsroom.url, 'ruth@example.org', password, {
    viewport: { width: 390, height: 844 },
  })
  onTestFailed(() => keepPictures('inbox-block', [ana, ruth, phone]))
  const story = await newsroom.story(anaHttp, 'The bridge closes')
  await write(story, 'Not without the second source', true)
  await ana.page.goto(`/newsroom/stories/${story.id}`)
  await ana.page.getByRole('button', { name: 'Publish', exact: true }).click()
  await ana.page
    .getByRole('listitem')
    .filter({ hasText: 'stops the publication' })
    .getByRole('button', { name: 'Go to the comment' })
    .click()
  const card = ana.page.locator('li[aria-current]')
  await expect(card).toBeFocused()
  await ana.page.keyboard.press('a')
  await ana.page.keyboard.type('Ru')
  await expect(ana.page.getByRole('option', { name: 'Ruth' })).toBeVisible()
  await ana.page.keyboard.press('Enter')
  await ana.page.keyboard.press('Enter')
  await expect(card).toContainText('Lies with Ruth')

  await ruth.page.goto('/newsroom/waiting')
  const row = ruth.page.getByRole('link', { name: /The bridge closes/ })
  await expect(row).toContainText('Ana handed a blocking comment over to you')
  claim(await barriersOn(ruth.page)).toEqual([])

  // As from a mail: the address of the thread, on a phone.
  const [thread] = await anaHttp.get<Thread[]>(`/api/stories/${story.id}/threads`)
  await phone.page.goto(`/newsroom/stories/${story.id}?thread=${thread?.id}`)
  const onPhone = phone.page.locator('li[aria-current]')
  const reply = phone.page.getByRole('textbox', { name: 'Reply' })
  const top = (await onPhone.boundingBox())?.y
  await onPhone.getByRole('button', { name: 'Reply' }).click()
  await reply.fill('The mayor confirms it.')
  await expect(phone.page.getByText('Nothing new')).toBeVisible()
  // It was read meanwhile, and nothing has moved.
  claim((await onPhone.boundingBox())?.y).toBe(top)
  await onPhone.getByRole('button', { name: 'Reply' }).click()
  await expect(reply).toBeHidden()
  await expect(onPhone).toContainText('The mayor confirms it.')
  claim(await barriersOn(phone.page)).toEqual([])
  await onPhone.getByRole('button', { name: 'Resolve' }).click()
  await expect(onPhone).toContainText('Resolved by Ruth')
  await expect(card).toContainText('Resolved by Ruth')
  await expect(row).toBeHidden()
  await phone.close()
  claim([...ana.errors, ...ruth.errors, ...phone.errors]).toEqual([])
})
