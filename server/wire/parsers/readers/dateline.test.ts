import { describe, expect, it } from 'vitest'
import { cutDateline } from './dateline.ts'

const prose = 'Die Fähre bleibt.'
const read = (raw: string, language = 'de') => {
  const cut = cutDateline(raw + prose, language)
  if (!cut) return null
  expect(cut.rest).toBe(prose)
  expect(cut.dateline.raw).toBe(raw)
  const { place, country, date, isoDate, agency } = cut.dateline
  return [place, country, date, isoDate, agency]
}

describe('a dateline', () => {
  it.each([
    ['MOSKAU, 15. Dezember (Reuters) – ', 'Moskau', null, '15. Dezember', '--12-15', 'Reuters'],
    ['LEEDS, England, March 3 (X Wire) — ', 'Leeds', 'England', 'March 3', '--03-03', 'X Wire'],
    ['Wendhafen (kd) - ', 'Wendhafen', null, null, null, 'kd'],
    ['GROSSETO, Italy (AP) -- ', 'Grosseto', 'Italy', null, null, 'AP'],
    ['Berlin/Hamburg (dpa/lno) - ', 'Berlin/Hamburg', null, null, null, 'dpa/lno'],
    ['Frankfurt a.M. (epd). ', 'Frankfurt a.M.', null, null, null, 'epd'],
    ['Madrid, 12 mar (EFE).- ', 'Madrid', null, '12 mar', '--03-12', 'EFE'],
    ['Paris, March 3, 2026 (AFP) - ', 'Paris', null, 'March 3, 2026', '2026-03-03', 'AFP'],
    ['MOSCOW, March 3 – ', 'Moscow', null, 'March 3', '--03-03', null],
    ['LONS-LE-SAUNIER (AX) - ', 'Lons-le-Saunier', null, null, null, 'AX'],
    ['WASHINGTON D.C. (AP) - ', 'Washington D.C.', null, null, null, 'AP'],
    ["L'AQUILA, Italien (dpa) - ", "L'Aquila", 'Italien', null, null, 'dpa'],
  ])('%s', (raw, ...expected) => {
    expect(read(raw)).toEqual(expected)
  })

  it('knows the small letters of the language', () => {
    expect(read('DİYARBAKIR (AA) - ', 'tr')?.[0]).toBe('Diyarbakır')
  })

  it.each([
    'Die Fähre (42 Meter lang) – ein Schiff von 1931 – bleibt.',
    'Anna (37) - das ist ihr Name - bleibt.',
    'WASHINGTON — a word alone is not enough: NATO — the alliance.',
    'Der Rat (kd) stimmte zu.',
    'von Wendhafen (kd) - ',
    'Am 3. März – ein Montag – war alles anders.',
  ])('is not read into: %s', text => {
    expect(cutDateline(text, 'de')).toBeNull()
  })

  it('stands at the start, however long the text', () => {
    expect(cutDateline(`${'A'.repeat(2_000_000)} (kd) - x`, 'de')).toBeNull()
  })
})
