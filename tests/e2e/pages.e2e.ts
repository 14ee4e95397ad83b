// Every page of the newsroom as people of all kinds meet it: light and dark, wide and on a phone, without
// barriers that a program can find (WCAG 2.2 AA by axe), without errors in the console.
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, onTestFailed, test } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { problemsOn, wide } from '#tests/support/barriers.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { expect } from '#tests/support/expect.ts'
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
})
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
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
      await expect(page.getByText(/stops the publication with a comment/)).toBeVisible()
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
      await expect(
        page.getByRole('dialog').getByText(/stops the publication with a comment/),
      ).toBeVisible()
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

let seat: Seat
beforeAll(async () => {
  seat = await takeSeat(browser, newsroom.url, 'root@example.org', password, { viewport: wide })
})

test.each(inNewsroom)('%s has no barriers, light, dark and on a phone', async (name, open) => {
  onTestFailed(() => keepPictures(name.replaceAll(/\W+/g, '-'), [seat]))
  await open(seat.page)
  claim(await problemsOn(seat.page)).toEqual({})
  claim(seat.errors).toEqual([])
})
