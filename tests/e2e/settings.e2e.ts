// What editors and administrators set for readers: the order of the front page, the look of the site, who may
// fetch exports, and what the rights to a text allow. One newsroom, one browser.
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, onTestFailed, test } from 'vitest'
import type { Story } from '#shared/stories/api.ts'
import { barriersOn, problemsOn } from '#tests/support/barriers.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { expect } from '#tests/support/expect.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let browser: Browser
let seat: Seat
let root: Visitor
const stories: Story[] = []

beforeAll(async () => {
  newsroom = await openNewsroom()
  root = newsroom.visitor()
  await root.signIn('root@example.org', password)
  for (const headline of ['Alder falls', 'Birch stands', 'Cedar grows']) {
    const text = `${headline}\n\nBy Mara Helmbrink\n\nThe tree on the quay was looked at by the town on Monday.\n`
    const { story } = await root.post<{ story: Story }>('/api/wire/import', {
      text,
      language: 'en',
    })
    await root.post(`/api/stories/${story.id}/publish`, { kind: 'first' })
    stories.push(story)
  }
  browser = await launchChromium()
  seat = await takeSeat(browser, newsroom.url, 'root@example.org', password)
})
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

const readersSee = async () => {
  const { text } = await newsroom.visitor().request('GET', '/')
  return ['Alder', 'Birch', 'Cedar'].toSorted(
    (a, b) => text.indexOf(`>${a}`) - text.indexOf(`>${b}`),
  )
}

test('an editor moves a story by keyboard, pins a lead, and readers see it once it is saved', async () => {
  onTestFailed(() => keepPictures('front', [seat]))
  const { page } = seat
  await page.goto('/newsroom/front')
  const rows = page.getByRole('list', { name: 'Stories on the front page' }).getByRole('link')
  await expect(rows).toHaveText(['Cedar grows', 'Birch stands', 'Alder falls'])

  await page.getByRole('button', { name: 'Move up: Alder falls' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows).toHaveText(['Cedar grows', 'Alder falls', 'Birch stands'])
  await expect(page.getByRole('button', { name: 'Move up: Alder falls' })).toBeFocused()
  await page.getByRole('button', { name: 'Pin as lead: Birch stands' }).click()
  await expect(rows).toHaveText(['Birch stands', 'Cedar grows', 'Alder falls'])
  await expect(page.getByRole('button', { name: 'Unpin Birch stands' })).toBeFocused()
  const saving = page.getByRole('button', { name: 'Save the order' })
  await page.getByLabel('Pinned until').fill('2020-01-01T08:00')
  await expect(saving).toHaveAccessibleDescription(/^Choose a later end/)
  await expect(saving).toBeDisabled()
  await page.getByLabel('Pinned until').fill('2099-01-01T08:00')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  claim(await readersSee()).toEqual(['Cedar', 'Birch', 'Alder'])
  claim(await barriersOn(page)).toEqual([])
  await page.getByRole('link', { name: 'Birch stands' }).click()
  const leaving = page.getByRole('dialog', { name: 'The order is not saved' })
  await leaving.getByRole('button', { name: 'Stay here' }).last().click()
  await expect(leaving).toBeHidden()
  await expect(page.getByText('Not saved yet')).toBeVisible()

  await page.getByRole('button', { name: 'Save the order' }).click()
  await expect(page.getByText('Readers see it now')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save the order' })).toBeFocused()
  claim(await readersSee()).toEqual(['Birch', 'Cedar', 'Alder'])

  // Somebody else arranges it meanwhile: nobody undoes that unseen.
  await page.getByRole('button', { name: 'Move up: Alder falls' }).click()
  const { front } = await root.get<{ front: { revision: number } }>('/api/front')
  await root.patch('/api/front', { lead: null, order: [], revision: front.revision })
  await page.getByRole('button', { name: 'Save the order' }).click()
  await expect(page.getByRole('alert')).toContainText('The order was not saved')
  await page.getByRole('button', { name: 'Load theirs' }).click()
  await expect(rows).toHaveText(['Cedar grows', 'Birch stands', 'Alder falls'])

  await page.getByRole('button', { name: 'Move up: Alder falls' }).click()
  await page.getByRole('link', { name: 'Birch stands' }).click()
  await leaving.getByRole('button', { name: 'Leave without saving' }).click()
  await expect(page).toHaveURL(/\/newsroom\/stories\//)
  claim(seat.errors.filter(error => !error.includes('409'))).toEqual([])
})

test('an administrator names and colours the site, and cannot make it unreadable', async () => {
  onTestFailed(() => keepPictures('look', [seat]))
  const { page } = seat
  await page.goto('/newsroom/settings')
  const site = page.getByRole('region', { name: 'Public site' })
  await site.getByLabel('Name', { exact: true }).fill('Nordufer')
  const colour = site.getByRole('textbox', { name: 'Colour of links and kickers' })
  await colour.fill('#ffcc00')
  await expect(site.getByText('Too pale to be read on white')).toBeVisible()
  await expect(site.getByRole('button', { name: 'Save' })).toBeDisabled()
  await colour.fill('#7a1f5c')
  await expect(site.getByText(/Contrast: \S+ to 1 on white/)).toBeVisible()
  claim(await barriersOn(page)).toEqual([])
  await site.getByRole('button', { name: 'Save' }).click()
  await expect(site.getByText('Saved. Readers see it now.')).toBeVisible()
  const { text } = await newsroom.visitor().request('GET', '/')
  claim(text).toContain('Nordufer')
  claim(text).toContain('--accent:#7a1f5c')
})

test('a token is shown once, fetches what it is for, and ends when it is revoked', async () => {
  onTestFailed(() => keepPictures('tokens', [seat]))
  const { page } = seat
  const exports = page.getByRole('region', { name: 'Exports' })
  await exports.getByLabel('Every format is public').click()
  await expect(exports.getByLabel('Every format is public')).not.toBeChecked()
  await exports.getByRole('button', { name: 'New token…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'For' }).fill('Wendhafen Radio')
  await dialog.getByLabel('html', { exact: true }).uncheck()
  await dialog.getByRole('button', { name: 'Create token' }).click()
  const shown = page.getByRole('dialog', { name: 'Token for Wendhafen Radio' })
  const token = await shown.getByRole('textbox', { name: 'Token' }).inputValue()
  claim(token).toMatch(/^sft_/)
  await shown.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(token)).toHaveCount(0)

  const path = `/export/stories/${stories[0]?.slug}.json`
  const fetched = async () =>
    (await newsroom.visitor().request('GET', path, undefined, { authorization: `Bearer ${token}` }))
      .status
  claim((await newsroom.visitor().request('GET', path)).status).toBe(401)
  claim(await fetched()).toBe(200)
  await exports.getByRole('button', { name: 'Revoke the token for Wendhafen Radio…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke it' }).click()
  await expect(exports.getByText(/^revoked/)).toBeVisible()
  claim(await fetched()).toBe(401)
})

test('[X1] what the rights to a text allow is recorded beside it, and holds at once', async () => {
  onTestFailed(() => keepPictures('rights', [seat]))
  const { page } = seat
  const [story] = stories
  await page.goto(`/newsroom/stories/${story?.id}`)
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByLabel('Rights', { exact: true }).fill('dpa, for a week')
  await page.getByLabel('in feeds').uncheck()
  await page.getByLabel('Until', { exact: true }).fill('2099-01-01T08:00')
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/Recorded by/)).toBeVisible()
  await expect(page.getByLabel('Rights', { exact: true })).toBeFocused()
  const { rights } = await root.get<Story>(`/api/stories/${story?.id}`)
  claim(rights).toMatchObject({ terms: 'dpa, for a week', uses: ['site', 'formats'] })
  const feed = await newsroom.visitor().request('GET', '/export/feeds/rss.xml')
  claim(feed.text).not.toContain(story?.slug)
  claim((await newsroom.visitor().request('GET', `/stories/${story?.slug}`)).status).toBe(200)
})

test('the audit trail has no barriers on a phone', async () => {
  const { page } = seat
  await page.goto('/newsroom/audit')
  await expect(page.getByRole('link', { name: 'Only this story' }).first()).toBeVisible()
  claim(await problemsOn(page, ['phone'])).toEqual({})
})
