import { describe, expect, it } from 'vitest'
import { sampleArticle } from '#tests/support/sample-article.ts'
import { bylineText } from './byline.ts'
import { creditsText, translationText } from './credits.ts'
import { datelineText } from './dateline.ts'
import { languageNote } from './reader-texts.ts'
import { clock, columnTime, dayAndClock, fullTime, nearTime } from './times.ts'

const dateline = (parts: Partial<NonNullable<typeof sampleArticle.dateline>>) => ({
  place: null,
  country: null,
  date: null,
  isoDate: null,
  agency: null,
  raw: null,
  ...parts,
})

describe('a dateline', () => {
  it.each([
    [
      'de',
      { place: 'Wendhafen', isoDate: '2026-11-23', agency: 'Nordufer' },
      'WENDHAFEN, 23. November (Nordufer) – ',
    ],
    [
      'en',
      { place: 'Wendhafen', isoDate: '2026-11-23', agency: 'Nordufer' },
      'WENDHAFEN, Nov. 23 (Nordufer) — ',
    ],
    [
      'en',
      { place: 'Leeds', country: 'England', date: 'March 3', agency: 'Example Wire' },
      'LEEDS, England, March 3 (Example Wire) — ',
    ],
    [
      'de',
      {
        place: 'Moskau',
        country: 'RU',
        date: '15. Dezember',
        isoDate: '--12-15',
        agency: 'Reuters',
      },
      'MOSKAU, 15. Dezember (Reuters) – ',
    ],
    ['en', { place: 'Lyon', isoDate: '--02-29' }, 'LYON, Feb. 29 — '],
    ['en', { place: 'Lyon', isoDate: '--13-40' }, 'LYON — '],
    ['en', { place: 'Grosseto', agency: 'AP' }, 'GROSSETO (AP) — '],
    ['de', { place: 'Gießen' }, 'GIESSEN – '],
    ['de', { agency: 'dpa' }, '(dpa) – '],
    ['de', { raw: '' }, ''],
  ])('in %s: %j', (language, parts, text) => {
    expect(datelineText(dateline(parts), language)).toBe(text)
  })

  it('is nothing when there is none', () => expect(datelineText(null, 'de')).toBe(''))
})

const byline = (name: string, role = '') => ({ id: name, name, role, contributorId: null })

describe('a byline', () => {
  it.each([
    ['de', [byline('A'), byline('B')], 'Von A und B'],
    ['en', [byline('A'), byline('B'), byline('C')], 'By A, B and C'],
    [
      'de-AT',
      sampleArticle.bylines,
      'Von Mara Helmbrink und Tomi Adebanke (Bericht), Lene Sorvig (Redaktion)',
    ],
    ['fr', [byline('A')], 'By A'],
    ['en', [byline(' ')], ''],
  ])('in %s', (language, bylines, text) => expect(bylineText(bylines, language)).toBe(text))
})

describe('credits', () => {
  it('in German', () => {
    expect(creditsText(sampleArticle.credits, 'de')).toBe(
      'Bericht: Mara Helmbrink und Tomi Adebanke in Wendhafen; Mitarbeit: Ruben Castellane in Lohe; Redaktion: Lene Sorvig',
    )
  })

  it('in English', () => {
    expect(creditsText(sampleArticle.credits, 'en')).toBe(
      'Reporting by Mara Helmbrink and Tomi Adebanke in Wendhafen; additional reporting by Ruben Castellane in Lohe; editing by Lene Sorvig',
    )
  })

  it('leaves out who has no name', () => {
    expect(creditsText([{ id: 'c', role: 'unknown', names: ['', 'mt'], place: null }], 'en')).toBe(
      'Mt',
    )
    expect(creditsText([], 'de')).toBe('')
  })

  it('say how a translation was made', () => {
    const translation = {
      of: 'en',
      url: null,
      method: 'machine' as const,
      translator: null,
      checkedBy: 'A',
    }
    expect(translationText({ ...sampleArticle, translation })).toBe(
      'Maschinell übersetzt, geprüft von A',
    )
    const named = { ...translation, translator: 'Babel 4' }
    expect(translationText({ ...sampleArticle, translation: named })).toBe(
      'Maschinell übersetzt (Babel 4), geprüft von A',
    )
  })
})

describe('times for readers', () => {
  const de = { language: 'de', timeZone: 'Europe/Berlin' }
  const en = { language: 'en', timeZone: 'Europe/Berlin' }

  it.each([
    ['2026-11-24T07:10:00Z', '8.10 Uhr', '8.10 am'],
    ['2026-11-23T22:20:00Z', '23.20 Uhr', '11.20 pm'],
    ['2026-11-23T23:05:00Z', '0.05 Uhr', '12.05 am'],
    ['2026-07-01T10:00:00Z', '12.00 Uhr', '12.00 pm'],
  ])('%s', (iso, german, english) => {
    expect(clock(iso, de)).toBe(german)
    expect(clock(iso, en)).toBe(english)
  })

  it('in full, and with the day', () => {
    expect(fullTime('2026-11-23T22:20:00Z', de)).toBe('Montag, 23. November 2026, 23.20 Uhr')
    expect(fullTime('2026-11-23T22:20:00Z', en)).toBe('Monday, 23 November 2026, 11.20 pm')
    expect(dayAndClock('2026-11-24T07:10:00Z', de, '2026-12-01T00:00:00Z')).toBe(
      '24. November, 8.10 Uhr',
    )
    expect(dayAndClock('2025-11-24T07:10:00Z', de, '2026-12-01T00:00:00Z')).toBe(
      '24. November 2025, 8.10 Uhr',
    )
  })

  it('as near as needed, by the calendar of the site', () => {
    const now = '2026-11-24T07:41:00Z'
    expect(nearTime('2026-11-24T07:10:00Z', now, de)).toBe('8.10 Uhr')
    expect(nearTime('2026-11-23T22:59:00Z', now, de)).toBe('gestern')
    expect(nearTime('2026-11-23T23:01:00Z', now, de)).toBe('0.01 Uhr')
    expect(nearTime('2026-11-22T12:00:00Z', now, en)).toBe('22 November')
  })
})

it('fits times into a narrow column', () => {
  const now = '2026-11-24T07:41:00Z'
  const de = { language: 'de', timeZone: 'Europe/Berlin' }
  const en = { language: 'en', timeZone: 'Europe/Berlin' }
  expect(columnTime('2026-11-24T07:10:00Z', now, de)).toBe('8.10')
  expect(columnTime('2026-11-24T07:10:00Z', now, en)).toBe('8.10 am')
  expect(columnTime('2026-11-21T07:10:00Z', now, de)).toBe('21.11.')
  expect(columnTime('2026-11-21T07:10:00Z', now, en)).toBe('21 Nov')
})

it('names a language in itself', () => {
  expect(languageNote('de-AT')).toBe('Auf Deutsch')
  expect(languageNote('en')).toBe('In English')
  expect(languageNote('fr')).toBe('Français')
})
