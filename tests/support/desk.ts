// People at their browsers: a page each, in a context of its own, signed in. Named by role and label, as a
// person finds things.
import { mkdirSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test'

export interface Seat {
  page: Page
  /** What the page complained about. */
  errors: string[]
  close: () => Promise<void>
}

/** Complaints that are part of the story: the server being away, and asking who one is before signing in. */
const expected =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|WebSocket connection|status of 401|ERR_NETWORK/

export async function takeSeat(
  browser: Browser,
  url: string,
  email: string,
  password: string,
  options: BrowserContextOptions = {},
): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.stack ?? error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !expected.test(message.text())) errors.push(message.text())
  })
  await page.goto('/newsroom')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Newsroom' })).toBeVisible({
    timeout: 30_000,
  })
  return { page, errors, close: () => context.close() }
}

/** A picture of what a failed test saw, for whoever looks into it. */
export async function keepPictures(name: string, seats: readonly Seat[]) {
  mkdirSync('tests/e2e/failures', { recursive: true })
  for (const [index, { page }] of seats.entries()) {
    await page.screenshot({ path: `tests/e2e/failures/${name}-${index}.png` }).catch(() => {})
  }
}
