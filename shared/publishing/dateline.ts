// The dateline that runs into the first paragraph: "WENDHAFEN, 23. November (Nordufer) – ".
import type { Dateline } from '#shared/article/article.ts'
import { baseLanguage, localeOf } from './locale.ts'
import { oneLine } from './printable.ts'
import { readerTexts } from './reader-texts.ts'

/** A dateline taken apart for print: `place` is set in capitals, `rest` follows it as it is. */
export interface DatelineParts {
  place: string
  rest: string
}

/** Months as AP shortens them before a day; March to July are never shortened. */
const englishMonths = [
  ...['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July'],
  ...['Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
]

/** The day in `isoDate` (`2026-11-23`, `--11-23`), in words; null when it holds no day. */
function dayOf(isoDate: string, language: string): string | null {
  const [, monthDigits, dayDigits] = /^(?:\d{4}|-)-(\d{2})-(\d{2})$/.exec(isoDate) ?? []
  const [month, day] = [Number(monthDigits), Number(dayDigits)]
  // A leap year, so that 29 February stays itself; no other day may become another by overflow.
  const date = new Date(Date.UTC(2000, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  if (baseLanguage(language) === 'en') return `${englishMonths[month - 1]} ${day}`
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(date)
}

const given = (text: string | null) => oneLine(text ?? '')

/** A code such as `GB` says the country to programs, not to readers. */
const countryOf = (country: string) => (/^[A-Z]{2,3}$/.test(country) ? '' : country)

/** Null when the dateline says nothing. The date is printed as it came, or made from `isoDate`. */
export function datelineParts(dateline: Dateline | null, language: string): DatelineParts | null {
  if (!dateline) return null
  const place = given(dateline.place)
  const date = given(dateline.date) || (dayOf(given(dateline.isoDate), language) ?? '')
  const agency = given(dateline.agency)
  const where = place === '' ? '' : countryOf(given(dateline.country))
  const list = [where, date].filter(part => part !== '').join(', ')
  const rest = [list, agency && `(${agency})`].filter(part => part !== '').join(' ')
  if (place === '' && rest === '') return null
  return {
    place,
    rest: place !== '' && list !== '' ? `, ${rest}` : place && rest ? ` ${rest}` : rest,
  }
}

/** In plain text: "WENDHAFEN, 23. November (Nordufer)"; empty when there is no dateline. */
export function datelineLabel(dateline: Dateline | null, language: string): string {
  const parts = datelineParts(dateline, language)
  return parts ? parts.place.toLocaleUpperCase(localeOf(language)) + parts.rest : ''
}

/** The same with the dash and the space that the text follows. */
export function datelineText(dateline: Dateline | null, language: string): string {
  const label = datelineLabel(dateline, language)
  return label && label + readerTexts(language).dash
}
