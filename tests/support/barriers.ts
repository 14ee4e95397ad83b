// What a program finds on a page that keeps people out (WCAG 2.2 AA, and what is good practice).
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that hang on colours; the others say the same of a page in the dark. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** A line for each rule that is broken, with the elements; none where all is well. */
export async function barriersOn(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // What is in order is not described: that is most of the time it takes.
    .options({
      runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

export const wide = { width: 1440, height: 900 }

const looks = {
  light: { colorScheme: 'light', viewport: wide, rules: undefined },
  dark: { colorScheme: 'dark', viewport: wide, rules: ofColours },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 }, rules: undefined },
} as const
export type Look = keyof typeof looks
const all = Object.keys(looks) as Look[] // its keys are just these

/** What a program finds wrong with a page that is open, by look; nothing where all is well. */
export async function problemsOn(page: Page, asked: readonly Look[] = all) {
  const found: Record<string, unknown> = {}
  for (const look of asked) {
    const { colorScheme, viewport, rules } = looks[look]
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(viewport)
    await page.waitForFunction(
      dark => matchMedia('(prefers-color-scheme: dark)').matches === dark,
      colorScheme === 'dark',
    )
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    const barriers = await barriersOn(page, rules && [...rules])
    if (barriers.length > 0) found[look] = barriers
    if (tooWide > 0) found[`${look}: sticks out sideways`] = tooWide
  }
  await page.setViewportSize(wide)
  return found
}
