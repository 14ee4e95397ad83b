// A day's work without a mouse: from signing in to a withdrawal. The focus is always somewhere that shows it,
// nothing holds it, and after a dialog it is where it was.
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, onTestFailed, test } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { addDestination, importStory, inside } from '#tests/support/deliveries.ts'
import { keepPictures } from '#tests/support/desk.ts'
import { expect } from '#tests/support/expect.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import { openReceiver, type Receiver } from '#tests/support/receiver.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let receiver: Receiver
let browser: Browser
let by: Visitor
let story: Story

beforeAll(async () => {
  receiver = await openReceiver()
  newsroom = await openNewsroom({}, inside)
  await addDestination(await newsroom.person('Ada', 'admin'), receiver.url, '/desk')
  by = await newsroom.person('Ana', 'editor', 'chief')
  story = await importStory(by, 'Pilots ask for a mast')
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
  await receiver?.close()
})

const at = (page: Page) => page.locator(':focus')

/** Presses Tab until the focus is on what is called `name`. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab') {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key)
    const isThere = await at(page)
      .and(
        page
          .getByRole('button', { name })
          .or(page.getByLabel(name))
          .or(page.getByRole('link', { name })),
      )
      .count()
    if (isThere) return
  }
  throw new Error(`Tab does not come to ${name}`)
}

test('a story is published and withdrawn by keyboard alone', async () => {
  const context = await browser.newContext({ baseURL: newsroom.url, locale: 'en-GB' })
  const page = await context.newPage()
  onTestFailed(() => keepPictures('keyboard', [{ page, errors: [], close: async () => {} }]))
  const { keyboard } = page
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true })
  const dialog = page.getByRole('dialog')

  await page.goto('/newsroom')
  await expect(page.getByLabel('E-mail')).toBeVisible()
  await tabTo(page, 'E-mail')
  await keyboard.type('ana@example.org')
  await tabTo(page, 'Password')
  await keyboard.type(password)
  await keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Pilots ask for a mast' })).toBeVisible()

  await keyboard.press('n')
  await expect(dialog).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, 'New story')
  await keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'New story' })).toBeFocused()

  await keyboard.press('j')
  await keyboard.press('Enter')
  await expect(headline).toContainText('Pilots ask')
  await tabTo(page, 'Headline')
  await keyboard.press('End')
  await keyboard.press('Control+Shift+P')
  await expect(dialog).toContainText('First edition')
  await keyboard.press('Escape')
  await expect(headline).toBeFocused()
  await keyboard.type(' at sea')
  await expect(headline).toHaveText('Pilots ask for a mast at sea')

  await tabTo(page, 'More ways to publish')
  await keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /^Correct/ })).toBeFocused()
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'More ways to publish' })).toBeFocused()
  await tabTo(page, 'Publish', 'Shift+Tab')
  await keyboard.press('Enter')
  await tabTo(page, 'Publish edition 1')
  await expect(dialog).not.toContainText('Checking the draft')
  await keyboard.press('Enter')
  await expect(dialog).toContainText('Edition 1 is out')
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeFocused()

  await keyboard.press('Enter')
  const sent = dialog.getByRole('list', { name: 'Deliveries' })
  await sent.getByRole('button', { name: 'Send again to /desk' }).press('Enter')
  await expect(sent.getByText(/arrived · 200/)).toHaveCount(2)
  // On the delivery that it was sent again for.
  await expect(sent.locator(':focus')).toHaveCount(1)
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeFocused()

  await tabTo(page, 'More ways to publish')
  await keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /^Correct/ })).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(dialog.getByLabel('Note for readers')).toBeFocused()
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'More ways to publish' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /^Correct/ })).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(dialog.getByLabel('Note for readers')).toBeFocused()
  await tabTo(page, 'Type the name of the story')
  await keyboard.type(story.slug)
  await keyboard.press('Enter')
  await expect(dialog.getByLabel('Note for readers')).toBeFocused()
  await expect(dialog).toContainText('A sentence on why.')
  await keyboard.type('There is no mast.')
  await tabTo(page, 'Type the name of the story')
  await keyboard.press('Enter')
  await expect(page.getByText('Withdrawn: readers find the reason')).toBeVisible()
  await expect(page.getByRole('button', { name: 'More ways to publish' })).toBeFocused()
  claim((await page.request.get(`/stories/${story.slug}`)).status()).toBe(410)

  await page.goto('/newsroom')
  await expect(page.getByRole('link', { name: /Pilots ask/ })).toBeVisible()
  await keyboard.press('n')
  await expect(dialog.getByLabel('Headline')).toBeFocused()
  await keyboard.type('The tide')
  await keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(headline).toBeFocused()
  await keyboard.type(' turns')
  await expect(headline).toHaveText('The tide turns')
  await context.close()
})

test('[E3] what is under embargo is scheduled for its end, and a chief lifts one with a reason', async () => {
  const context = await browser.newContext({ baseURL: newsroom.url, locale: 'en-GB' })
  const page = await context.newPage()
  onTestFailed(() => keepPictures('embargo', [{ page, errors: [], close: async () => {} }]))
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const held = await importStory(by, 'The mast comes in spring')
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000)
  await by.patch(`/api/stories/${held.id}`, {
    embargo: { until: hours(24).toISOString(), text: null },
  })
  const signedIn = { email: 'ana@example.org', password }
  await page.request.post('/api/auth/sign-in/email', {
    data: signedIn,
    headers: { origin: newsroom.url },
  })
  await page.goto(`/newsroom/stories/${held.id}`)
  await button(/^Publish$/).click()
  await expect(page.getByText('The story is under embargo until')).toBeVisible()
  await page.getByRole('radio', { name: 'Later' }).check()
  const input = page.getByLabel('Goes out at')
  const local = (moment: Date) =>
    page.evaluate(ms => {
      const date = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000)
      return date.toISOString().slice(0, 16)
    }, moment.getTime())
  await input.fill(await local(hours(-1)))
  await expect(page.getByText('The story is under embargo until')).toBeVisible()
  await expect(page.getByText('this one has passed')).toBeVisible()
  await input.fill(await local(hours(48)))
  await expect(page.getByText('The story is under embargo until')).toHaveCount(0)
  await button('Schedule edition 1').click()
  await expect(page.getByText('It is scheduled')).toBeVisible()
  await page.keyboard.press('Escape')

  await button('Cancel it').press('Enter')
  await expect(button('Cancel it')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()

  await page.getByRole('tab', { name: 'Details' }).click()
  const slug = page.getByLabel('Slug')
  await slug.fill('Not A Slug')
  await button(/^Save$/).press('Enter')
  await expect(page.getByText(/^small letters, digits and single hyphens/)).toBeVisible()
  await expect(button(/^Save$/)).toBeFocused()
  await slug.fill('the-mast-in-spring')
  await button(/^Save$/).press('Enter')
  await expect(button(/^Save$/)).toHaveCount(0)
  await expect(slug).toBeFocused()
  await button(/^Add$/).press('Enter')
  await expect(button('Done: Pictures')).toBeVisible()
  await expect(button(/^Add$/)).toBeFocused()
  await button('Lift the embargo').click()
  await expect(page.getByText('A sentence on why.')).toBeVisible()
  await page.getByLabel('Why it is lifted, on record').fill('The port says so itself.')
  await button('Lift the embargo').click()
  await button('Without a date').click()
  await expect(page.getByText('Until a chief lifts it')).toBeVisible()
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByText('The port says so itself.')).toBeVisible()
  await context.close()
})
