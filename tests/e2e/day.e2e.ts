// A day in the newsroom, at two desks: what somebody else does shows by itself, many stories are handled at
// once by keyboard, a story goes back with a note, a last read asks others to wait, and everything is found by Ctrl K.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, onTestFailed, test } from 'vitest'
import type { HistoryEntry, Story, StoryPage } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { type RunningProcess, startProcess } from '#tests/support/process.ts'
import { until } from '#tests/support/until.ts'
import { createBrowser, type Visitor } from '#tests/support/visitor.ts'

const password = 'correct horse battery'
let folder: string
let newsroom: RunningProcess
let ben: Visitor
let browser: Browser
let seat: Seat

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-day-'))
  newsroom = await startProcess({
    DATA_DIR: folder,
    PORT: '0',
    ADMIN_EMAIL: 'root@example.org',
    ADMIN_PASSWORD: password,
  })
  const root = createBrowser(newsroom.url)
  await root.signIn('root@example.org', password)
  for (const [name, role] of [
    ['Ana', 'editor'],
    ['Ben', 'writer'],
  ] as const)
    await root.post('/api/users', {
      email: `${name.toLowerCase()}@example.org`,
      name,
      roles: [role],
      password,
    })
  ben = createBrowser(newsroom.url)
  await ben.signIn('ben@example.org', password)
  browser = await launchChromium()
  seat = await takeSeat(browser, newsroom.url, 'ana@example.org', password)
})
afterAll(async () => {
  await browser?.close()
  await newsroom?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const begin = (headline: string) => ben.post<Story>('/api/stories', { headline, language: 'en' })
const long = { timeout: 30_000 }

test('[W1] what another does shows by itself; many go back at once, with a note, and one says why not', async () => {
  onTestFailed(() => keepPictures('day', [seat]))
  const { page } = seat
  const stories = [await begin('The ferry'), await begin('The budget')]
  const ferry = page.getByRole('checkbox', { name: 'Select The ferry' })
  await expect(ferry).toBeVisible(long)
  await ferry.check()
  const all = page.getByRole('checkbox', { name: /^Select \d+ stories$/ })
  await expect(all).toHaveJSProperty('indeterminate', true)
  await all.click()
  await expect(ferry).not.toBeChecked()
  await all.click()
  await expect(all).toBeChecked()
  await expect(all).toHaveJSProperty('indeterminate', false)
  await page.keyboard.press('Escape')
  for (const { id } of stories) await ben.post(`/api/stories/${id}/transitions`, { to: 'review' })
  await expect(page.getByRole('link', { name: /In review 2/ })).toBeVisible(long)
  await page.goto('/newsroom?place=review')
  await ferry.focus()
  await page.keyboard.press('Space')
  await page.getByRole('checkbox', { name: 'Select The budget' }).focus()
  await page.keyboard.press('x')
  await expect(page.getByText('2 stories selected')).toBeVisible()
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'State: 2 stories' })
  await dialog.getByLabel('State').selectOption({ label: 'Back to draft' })
  await dialog.getByLabel('Why').fill('The numbers are missing')
  // Meanwhile Ben has taken one of them back himself.
  await ben.post(`/api/stories/${stories[1]?.id}/transitions`, { to: 'draft' })
  await dialog.getByRole('button', { name: 'Change 2 stories' }).click()
  await expect(dialog.getByText('1 story changed, 1 not:')).toBeVisible(long)
  await expect(dialog.getByRole('listitem')).toContainText('The budget')
  await page.keyboard.press('Escape')
  const history = await ben.get<HistoryEntry[]>(`/api/stories/${stories[0]?.id}/history`)
  claim(history[0]).toMatchObject({ to: 'draft', note: 'The numbers are missing' })
  // The browser's word for the one that was refused.
  claim(seat.errors.splice(0)).toEqual([claim.stringContaining('409')])
})

test('an address with parts that nobody understands still opens its page, without them', async () => {
  onTestFailed(() => keepPictures('day-old-link', [seat]))
  const { page } = seat
  await page.goto('/newsroom?place=nowhere&urgency=abc&sort=bogus&language=xx-&utm_source=mail')
  await expect(page.getByRole('link', { name: 'The ferry' })).toBeVisible(long)
  await expect(page).toHaveURL(/\/newsroom$/)
  await page.goto('/newsroom/audit?from=monday&action=created')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(long)
  await expect(page).toHaveURL(/\/audit\?action=created$/)
  claim(seat.errors).toEqual([])
})

test('Ctrl K finds stories and every action, by keyboard alone', async () => {
  onTestFailed(() => keepPictures('day-palette', [seat]))
  const { page } = seat
  await page.goto('/newsroom')
  await page.getByRole('heading', { level: 1, name: 'Newsroom' }).waitFor()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'A command, or words of a story' })
  // Nothing has the focus, so there is nothing that could be spiked.
  await field.fill('urgency')
  await expect(page.getByRole('option', { name: /1 story/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'The ferry' }).focus()
  await page.keyboard.press('Control+k')
  await field.fill('urgency')
  await page.getByRole('option', { name: 'Urgency: 1 story' }).click(long)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await field.fill('handover')
  await expect(page.getByRole('option', { name: 'Go to: Shift handover' })).toBeVisible(long)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Shift handover' })).toBeVisible(long)
  await page.keyboard.press('Control+k')
  await field.fill('ferry')
  const story = page.getByRole('option', { name: /The ferry/ })
  await expect(story).toBeVisible(long)
  // Whatever stands before it, the arrows lead there.
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(story).toHaveAttribute('aria-selected', 'true', { timeout: 100 })
  }).toPass(long)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toBeVisible(long)
  await page.getByRole('tab', { name: /Review/ }).focus()
  await page.keyboard.press('Control+k')
  await field.fill('ready')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /State of the story: Ready/ })).toBeVisible(long)
  claim(seat.errors).toEqual([])
})

test('a final read asks at the first key, keeps it, and shuts nobody out', async () => {
  const other = await takeSeat(browser, newsroom.url, 'ben@example.org', password)
  onTestFailed(() => keepPictures('day-final-read', [seat, other]))
  const { page } = seat
  const story = await begin('The last read')
  await page.goto(`/newsroom/stories/${story.id}`)
  await page.getByRole('tab', { name: 'Details' }).click(long)
  await page.getByRole('button', { name: 'Begin the final read' }).click(long)
  await expect(page.getByText(/You are on the final read until/)).toBeVisible(long)

  await other.page.goto(`/newsroom/stories/${story.id}`)
  const banner = other.page
    .getByRole('status')
    .filter({ hasText: 'Ana is on the final read until' })
  await expect(banner).toBeVisible(long)
  const anyway = banner.getByRole('button', { name: 'Type anyway' })
  const headline = other.page.getByRole('textbox', { name: 'Headline', exact: true })
  await headline.click(long)
  await expect(anyway).toHaveCount(0)
  await other.page.keyboard.press('End')
  await other.page.keyboard.type('!')
  await expect(anyway).toBeVisible(long)
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toContainText(
    'The last read!',
    long,
  )
  // The reader's own words ask nobody.
  await expect(page.getByRole('button', { name: 'Type anyway' })).toHaveCount(0)
  await anyway.click()
  await headline.click()
  await other.page.keyboard.press('End')
  await other.page.keyboard.type(' Again')
  await expect(headline).toContainText('The last read! Again')
  await expect(anyway).toHaveCount(0)

  await banner.getByRole('button', { name: 'Ask Ana' }).click()
  const box = other.page.getByRole('textbox', { name: /Comment on the whole story/ })
  await expect(box).toHaveValue('@Ana ', long)
  await expect(box).toBeFocused()
  await other.page.keyboard.type('May I still change the end?')
  await other.page.keyboard.press('Control+Enter')
  await page.getByRole('tab', { name: /Review/ }).click()
  await expect(page.getByText('May I still change the end?')).toBeVisible(long)
  await expect(page.getByRole('button', { name: 'Inbox, 1 unread' })).toBeVisible(long)
  await page.getByRole('button', { name: 'End the final read' }).click()
  await expect(banner).toHaveCount(0, long)
  claim([...seat.errors, ...other.errors]).toEqual([])
  await other.close()
})

test('[E3] a misspelt word is mended by one click; what the newsroom calls its own is found no more', async () => {
  onTestFailed(() => keepPictures('day-spelling', [seat]))
  const { page } = seat
  const story = await begin('The goverment went doomscrolling')
  await page.goto(`/newsroom/stories/${story.id}`)
  await page.getByRole('tab', { name: /Checks/ }).click(long)
  const mend = page.getByRole('button', { name: 'Change to “government”' })
  await mend.click(long)
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true })
  await expect(headline).toHaveText('The government went doomscrolling', long)
  await expect(mend).toHaveCount(0, long)
  const unknown = page.getByText(/No dictionary knows “doomscrolling”/)
  await expect(unknown).toBeVisible(long)
  await page.getByRole('button', { name: 'Add “doomscrolling” to the dictionary' }).click()
  await expect(page.getByText('“doomscrolling” is in the newsroom’s dictionary.')).toBeVisible(long)
  await expect(unknown).toHaveCount(0, long)
  await expect(page.getByText(/Spelling:/)).toHaveCount(0)
  claim(seat.errors).toEqual([])
})

test('all that fits the filter is selected, also what is not fetched yet, and changed at once', async () => {
  onTestFailed(() => keepPictures('day-select-all', [seat]))
  const { page } = seat
  await Promise.all(Array.from({ length: 103 }, (_, n) => begin(`Vessel ${n}`)))
  const fitting = () => ben.get<StoryPage>('/api/stories?search=vessel&limit=200')
  await until(async () => (await fitting()).stories.length === 103, 'all can be found')
  await page.goto('/newsroom?search=vessel')
  await page
    .getByRole('checkbox', { name: /^Select Vessel/ })
    .first()
    .click(long)
  await page.getByRole('button', { name: 'Select all 103 that fit' }).click(long)
  await expect(page.getByText('103 stories selected')).toBeVisible(long)
  await page.getByRole('button', { name: 'Urgency…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Urgency: 103 stories' })
  await dialog.getByLabel('Urgency').selectOption('2')
  await dialog.getByRole('button', { name: 'Change 103 stories' }).click()
  await expect(dialog).toHaveCount(0, long)
  const { stories } = await fitting()
  claim(stories.map(({ urgency }) => urgency)).toEqual(stories.map(() => 2))
  claim(seat.errors).toEqual([])
})
