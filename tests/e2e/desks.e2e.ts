// Desks as those who manage them set them up: members, the sign-off they give, those that stories need, a
// reviewer, one's own copy; by keyboard and without barriers; everybody else reads why not.
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, onTestFailed, test } from 'vitest'
import type { Desk } from '#shared/desks/api.ts'
import { barriersOn } from '#tests/support/barriers.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { keepPictures, type Seat, takeSeat } from '#tests/support/desk.ts'
import { expect } from '#tests/support/expect.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'

let newsroom: Newsroom
let browser: Browser
let chief: Awaited<ReturnType<Newsroom['person']>>
let ruth: Awaited<ReturnType<Newsroom['person']>>
let seat: Seat

beforeAll(async () => {
  newsroom = await openNewsroom()
  chief = await newsroom.person('Dora', 'chief')
  ruth = await newsroom.person('Ruth', 'reviewer')
  await chief.post('/api/desks', { name: 'Law' })
  browser = await launchChromium()
  seat = await takeSeat(browser, newsroom.url, 'dora@example.org', password)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.close()
})

test('[R5] a chief says who belongs to a desk, what it gives and what its stories need', async () => {
  onTestFailed(() => keepPictures('desks', [seat]))
  const { page } = seat
  await page.goto('/newsroom/settings')
  const section = page.getByRole('region', { name: 'Desks', exact: true })
  await section.getByRole('button', { name: 'Change Law…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'The desk Law' })
  await dialog.getByRole('checkbox', { name: 'Ruth' }).check()
  await dialog.getByRole('checkbox', { name: 'Legal read' }).check()
  await expect(dialog.getByText('No desk gives it yet: only a chief can.')).toBeVisible()
  await dialog.getByLabel('Sign-off that its members give').selectOption('Legal read')
  await expect(dialog.getByText('No desk gives it yet')).toBeHidden()
  await dialog.getByLabel('Reviewer of its stories').selectOption('Dora')
  await dialog.getByRole('radio', { name: /Needs a second person/ }).check()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    claim(await barriersOn(page)).toEqual([])
  }
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(section).toContainText(
    '1 member · gives: Legal read · needs: Legal read · reviewer: Dora · a second person publishes',
  )
  claim(await chief.get<Desk[]>('/api/desks')).toMatchObject([
    {
      name: 'Law',
      members: [ruth.user.id],
      kind: 'legal',
      signOffs: ['legal'],
      reviewer: chief.user.id,
      ownCopy: 'second-person',
    },
  ])

  await page.setViewportSize({ width: 390, height: 844 })
  await section.getByRole('button', { name: 'Change Law…' }).click()
  await expect(dialog.getByRole('checkbox', { name: 'Ruth' })).toBeChecked()
  claim(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    ),
  ).toBe(true)
  claim(seat.errors).toEqual([])
})

test('a reviewer sees the desks, and who may change them', async () => {
  const other = await takeSeat(browser, newsroom.url, 'ruth@example.org', password)
  await other.page.goto('/newsroom/settings')
  const button = other.page.getByRole('button', { name: 'Change Law…' })
  await expect(button).toHaveAccessibleDescription(/Only .* may do this/)
  await button.click({ force: true })
  await expect(other.page.getByRole('dialog')).toHaveCount(0)
  await other.close()
})
