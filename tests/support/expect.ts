// Playwright's expectations, with the patience that a busy machine needs: they wait for a condition and
// end with it, so a longer limit costs nothing where all is well.
import { expect as base } from '@playwright/test'

export const expect = base.configure({ timeout: 20_000 })
