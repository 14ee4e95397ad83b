// A story on a phone, with the finger.
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, onTestFailed, test } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, takeSeat } from '#tests/support/desk.ts'
import { expect } from '#tests/support/expect.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'

let newsroom: Newsroom
let browser: Browser

beforeAll(async () => {
  newsroom = await openNewsroom()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

test('a tap beside the box of a story selects it, and does not open it', async () => {
  const by = await newsroom.person('Tom', 'editor')
  await by.post<Story>('/api/stories', { headline: 'At the weir', language: 'en' })
  const tom = await takeSeat(browser, newsroom.url, 'tom@example.org', password, {
    viewport: { width: 390, height: 700 },
    hasTouch: true,
    isMobile: true,
  })
  onTestFailed(() => keepPictures('phone-list', [tom]))
  const { page } = tom
  const box = page.getByRole('checkbox', { name: /At the weir/ })
  for (const away of [-18, 18]) {
    const place = await box.boundingBox()
    if (!place) throw new Error('it is drawn')
    const x = place.x + place.width / 2
    await page.touchscreen.tap(x + away, place.y + place.height / 2 + away)
    await expect(box).toBeChecked({ checked: away < 0 })
  }
  await expect(page).toHaveURL(/\/newsroom$/)
  await tom.close()
})

test('key points are dragged by their bullets, and the page is not', async () => {
  const by = await newsroom.person('Ana', 'editor')
  const story = await by.post<Story>('/api/stories', { headline: 'On the quay', language: 'en' })
  const ana = await takeSeat(browser, newsroom.url, 'ana@example.org', password, {
    viewport: { width: 390, height: 700 },
    hasTouch: true,
    isMobile: true,
  })
  onTestFailed(() => keepPictures('phone', [ana]))
  const { page } = ana
  await page.goto(`/newsroom/stories/${story.id}`)
  const points = page.getByRole('textbox', { name: 'Key points' })
  await points.tap()
  for (const [index, point] of ['One', 'Two', 'Three'].entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(point)
  }
  const items = points.getByRole('listitem')
  await expect(items).toHaveText(['One', 'Two', 'Three'])

  const [first, last] = [await items.first().boundingBox(), await items.last().boundingBox()]
  if (!first || !last) throw new Error('they are drawn')
  const finger = await page.context().newCDPSession(page)
  const x = first.x + 6
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    })
  const [from, to] = [first.y + first.height / 2, last.y + last.height - 3]
  await touch('touchStart', from)
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', from + (to - from) * part)
  await touch('touchEnd', to)
  await expect(items).toHaveText(['Two', 'Three', 'One'])
  await ana.close()
})
