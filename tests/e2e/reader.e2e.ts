// The public site as a reader finds it, in German and in English, in a browser that runs no program: what is
// on top, one's own topics, a story with its correction, the archive, the search. And as people of all kinds
// meet it: light, dark, on a phone, on paper.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { afterAll, beforeAll, expect as claim, describe, test } from 'vitest'
import type { FrontOrder } from '#shared/reader/front.ts'
import { problemsOn } from '#tests/support/barriers.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { expect } from '#tests/support/expect.ts'
import { openPublicSite, type PublicSite, readersNote } from '#tests/support/public-site.ts'
import { until } from '#tests/support/until.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const words = {
  de: {
    choose: 'Themen auswählen',
    remember: 'Auswahl merken',
    yours: 'Deine Themen: Hafen, Kultur.',
    correction: /^Korrektur, 24\. November, 8\.10 Uhr: /,
    more: 'Mehr zum Thema',
    archive: 'Archiv',
    month: 'November 2026',
    day: 'Samstag, 21. November 2026',
    search: 'Suche',
    searchFor: 'Gesuchte Wörter',
    find: 'Suchen',
    found: '1 Artikel gefunden',
    by: 'Artikel von Ruben Castellane',
    foreign: 'In English',
    gone: 'Unter dieser Adresse gibt es nichts.',
  },
  en: {
    choose: 'Choose topics',
    remember: 'Remember these topics',
    yours: 'Your topics: Hafen, Kultur.',
    correction: /^Korrektur, 24\. November, 8\.10 Uhr: /,
    more: 'More on this topic',
    archive: 'Archive',
    month: 'November 2026',
    day: 'Saturday, 21 November 2026',
    search: 'Search',
    searchFor: 'Words to look for',
    find: 'Search',
    found: '1 story found',
    by: 'Stories by Ruben Castellane',
    foreign: 'Auf Deutsch',
    gone: 'There is nothing at this address.',
  },
} as const

const lead = 'Wendhafen behält seine Kettenfähre'
const pinned = 'Warum am Osterkai wieder Austern wachsen'

describe.each(['de', 'en'] as const)('the reader, in %s,', language => {
  const say = words[language]
  let site: PublicSite
  let page: Page

  async function open(options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ baseURL: site.newsroom.url, ...options })
    return context.newPage()
  }

  beforeAll(async () => {
    site = await openPublicSite(language)
    page = await open({ javaScriptEnabled: false })
  })
  afterAll(() => site?.close())

  const headlines = () => page.locator('main article h2')
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true })

  test('begins with what an editor pinned, and shows chosen topics alone, also tomorrow', async () => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(headlines().first()).toHaveText(lead)
    await expect(page.getByText(say.foreign).first()).toBeVisible()
    const { front } = await site.by.get<{ front: FrontOrder }>('/api/front')
    const storyId = site.editions.find(({ article }) => article.headline === pinned)?.storyId
    const untilEvening = { storyId, until: '2026-11-24T18:00:00Z' }
    await site.by.patch('/api/front', { lead: untilEvening, order: [], revision: front.revision })
    await page.reload()
    await expect(headlines().first()).toHaveText(pinned)

    await link(say.choose).click()
    for (const topic of ['Hafen', 'Kultur']) await page.getByLabel(topic).check()
    await page.getByRole('button', { name: say.remember }).click()
    await expect(page).toHaveURL(/\/$/)
    const chosen = [lead, 'Pilots want a weather mast of their own']
    chosen.push('Zwei Schulen teilen sich eine Orgel', 'Wie die Fähre durch den Nebel findet')
    await expect(headlines()).toHaveText(chosen)
    const cookies = await page.context().cookies()
    await page.context().close()
    page = await open({ javaScriptEnabled: false })
    await page.context().addCookies(cookies)
    await page.goto('/')
    await expect(page.getByText(say.yours)).toBeVisible()
    await expect(headlines()).toHaveText(chosen)
  })

  test('tells in the story what was corrected, and leads on to topics, authors and more', async () => {
    await page.goto('/')
    await headlines().getByRole('link', { name: lead }).click()
    await expect(page.getByRole('heading', { level: 1, name: lead })).toBeVisible()
    const correction = page.locator('#correction')
    await expect(correction).toHaveText(say.correction)
    await expect(correction).toContainText(readersNote)
    const picture = page.getByRole('img', { name: /^Die Fähre am nördlichen Anleger/ })
    claim(await picture.evaluate((image: HTMLImageElement) => image.decode())).toBeUndefined()
    const more = page.getByRole('heading', { name: say.more }).locator('..')
    await expect(more.getByRole('link').first()).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Hafen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Hafen' })).toBeAttached()
    await headlines().getByRole('link', { name: 'Wie die Fähre' }).click()
    await link('Ruben Castellane').click()
    await expect(page.getByRole('heading', { level: 1, name: say.by })).toBeVisible()
    await expect(headlines()).toHaveText([pinned, 'Wie die Fähre durch den Nebel findet'])
  })

  test('finds what is older by its day and by its words', async () => {
    await link(say.archive).click()
    await link(say.month).click()
    await link(say.day).click()
    await expect(page.getByRole('main').locator('li')).toHaveCount(1)
    await expect(page.getByRole('main')).toContainText('Zwei Schulen teilen sich eine Orgel')

    await page.getByRole('banner').getByRole('link', { name: say.search }).click()
    await until(async () => {
      await page.getByLabel(say.searchFor).fill('lot glocke bäck')
      await page.getByRole('button', { name: say.find }).click()
      return page.getByText(say.found).isVisible()
    }, 'the story is found')
    await link('Wie die Fähre durch den Nebel findet').click()
    await expect(page).toHaveURL(/nebel/)
    claim((await page.goto('/nowhere'))?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: say.gone })).toBeVisible()
  })
})

test('no page of the reader has barriers, light, dark and on a phone; paper gets the story alone', async () => {
  const site = await openPublicSite('de')
  const context = await browser.newContext({ baseURL: site.newsroom.url })
  const page = await context.newPage()
  const story = `/stories/${site.editions.at(-1)?.slug}`
  const others = ['/topics/hafen', '/authors/ruben-castellane', '/choice', '/archive/2026-11']
  const paths = ['/', story, ...others, '/search?q=f', '/nowhere']
  for (const [at, path] of paths.entries()) {
    await page.goto(path)
    // The front page and a story in every look, the others, of the same style, in one each.
    const asked = at < 2 ? undefined : ([at % 2 === 0 ? 'light' : 'phone'] as const)
    claim(await problemsOn(page, asked), path).toEqual({})
  }
  await page.goto(story)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(readersNote)).toBeVisible()
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await context.close()
  await site.close()
})
