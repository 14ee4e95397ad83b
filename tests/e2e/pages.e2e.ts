// Every page as people of all kinds meet it: light and dark, wide and on a phone, without barriers that a
// program can find (WCAG 2.2 AA by axe), without errors in the console.
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, describe, onTestFailed, test } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let browser: Browser
let root: Visitor
let story: Story

beforeAll(async () => {
  newsroom = await openNewsroom({ samples: true })
  browser = await launchChromium()
  root = newsroom.visitor()
  await root.signIn('root@example.org', password)
  const { stories } = await root.get<{ stories: Story[] }>('/api/stories')
  const english = stories.find(({ language }) => language === 'en')
  if (!english) throw new Error('the samples are there')
  story = english
  await root.post(`/api/stories/${story.id}/threads`, { body: 'Lovely.' })
  await root.post(`/api/stories/${story.id}/threads`, { body: 'Who says so?', blocking: true })
  const german = stories.find(({ language }) => language === 'de')
  await root.post(`/api/stories/${german?.id}/publish`, { kind: 'first' })
})
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

const findings = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

const widths = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })

const openStory = async (page: Page) => {
  await page.goto(`/newsroom/stories/${story.id}`)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toContainText('harbour bell')
}

const inNewsroom: [string, (page: Page) => Promise<void>][] = [
  [
    'the list',
    async page => {
      await page.goto('/newsroom')
      await expect(page.getByText('harbour bell').first()).toBeVisible()
    },
  ],
  [
    'a story',
    async page => {
      await openStory(page)
      await expect(
        page
          .getByText('Who says so?')
          .or(page.getByRole('tab', { name: /Review/ }))
          .first(),
      ).toBeVisible()
    },
  ],
  [
    'its checks',
    async page => {
      await openStory(page)
      await page.getByRole('tab', { name: /Checks/ }).click()
      await expect(page.getByText('1 blocking comment is open.')).toBeVisible()
    },
  ],
  [
    'its details',
    async page => {
      await openStory(page)
      await page.getByRole('tab', { name: 'Details' }).click()
      await expect(page.getByLabel('Slug')).toBeVisible()
    },
  ],
  [
    'its history',
    async page => {
      await openStory(page)
      await page.getByRole('tab', { name: 'History' }).click()
      await expect(page.getByText('Created')).toBeVisible()
    },
  ],
  [
    'publishing it',
    async page => {
      await openStory(page)
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await expect(page.getByRole('dialog').getByText('1 blocking comment is open.')).toBeVisible()
    },
  ],
  [
    'wire copy',
    async page => {
      await page.goto('/newsroom/wire')
      await page
        .getByRole('textbox', { name: 'Agency copy' })
        .fill('Ferry stays\n\nLOHE, Nov. 23 (kd) - The ferry stays.')
      await page.getByRole('button', { name: 'Show what it becomes' }).click()
      await expect(page.getByText('lost')).toBeVisible()
    },
  ],
  [
    'settings',
    async page => {
      await page.goto('/newsroom/settings')
      await expect(page.getByText('root@example.org').first()).toBeVisible()
    },
  ],
]

const asReader: [string, string][] = [
  ['the front page', '/'],
  ['a published story', '/stories/wendhafen-liest-jetzt-auch-nachts'],
  ['a page that is not there', '/nowhere'],
]

const looks = [
  { look: 'light, wide', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { look: 'dark, wide', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { look: 'light, on a phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const

describe.each(looks)('$look', ({ look, ...options }) => {
  let seat: Seat
  beforeAll(async () => {
    seat = await takeSeat(browser, newsroom.url, 'root@example.org', password, options)
  })
  afterAll(() => seat?.close())

  test.each(inNewsroom)('%s', async (name, open) => {
    onTestFailed(() => keepPictures(`${name}-${look}`.replaceAll(/\W+/g, '-'), [seat]))
    await open(seat.page)
    claim(await findings(seat.page)).toEqual([])
    const { scrollWidth, clientWidth } = await widths(seat.page)
    claim(scrollWidth, 'nothing sticks out sideways').toBeLessThanOrEqual(clientWidth)
    claim(seat.errors).toEqual([])
  })

  test.each(asReader)('%s', async (_name, path) => {
    const context = await browser.newContext({ baseURL: newsroom.url, ...options })
    const page = await context.newPage()
    await page.goto(path)
    claim(await findings(page)).toEqual([])
    const { scrollWidth, clientWidth } = await widths(page)
    claim(scrollWidth).toBeLessThanOrEqual(clientWidth)
    await context.close()
  })
})
