// A day in the newsroom, at two desks: what somebody else does shows by itself, many stories are handled at
// once by keyboard, a story goes back with a note, and everything is found by Ctrl K.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, onTestFailed, test } from 'vitest'
import type { HistoryEntry, Story } from '#shared/stories/api.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { type RunningProcess, startProcess } from '#tests/support/process.ts'
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

test('Ctrl K finds stories and every action, by keyboard alone', async () => {
  onTestFailed(() => keepPictures('day-palette', [seat]))
  const { page } = seat
  await page.goto('/newsroom')
  await page.getByRole('heading', { level: 1, name: 'Newsroom' }).waitFor()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'A command, or words of a story' })
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
