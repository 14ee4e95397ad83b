// Dates as they are printed, in any of the languages: read, never completed. A date without a year
// stays without one, and a month that may be a day is not read.
import { months, weekdays } from './calendar.ts'
import { oneOf, wordEnd, wordStart } from './words.ts'

export interface PrintedDate {
  year: number | null
  /** 1 to 12. */
  month: number
  day: number
  /** 0 is Sunday. */
  weekday: number | null
}

const weekday = `(?:(?<weekday>${oneOf(weekdays.keys())})${wordEnd}\\.?,?\\s+(?:(?:den|dem|der|the|le|el)\\s+)?)?`
const month = `(?<month>${oneOf(months.keys())})${wordEnd}\\.?`
const ordinal = '(?:\\.|er|º|st|nd|rd|th)?'

const forms = [
  `${weekday}(?<day>\\d{1,2})${ordinal}\\s+(?:de\\s+|of\\s+)?${month}(?:,?\\s+(?:de\\s+|del\\s+)?(?<year>\\d{4})${wordEnd})?`,
  `${weekday}${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?${wordEnd}(?:,?\\s+(?<year>\\d{4})${wordEnd})?`,
  `${weekday}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?(?<year>\\d{4}))?${wordEnd}`,
  `${weekday}(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})${wordEnd}`,
]

const whole = forms.map(form => new RegExp(`^(?:le\\s+|el\\s+|the\\s+)?${form}$`, 'iu'))
const within = forms.map(form => new RegExp(wordStart + form, 'iu'))

/** Date lines are short; nothing longer is looked through. */
const limit = 300

/** The date that `text` is, all of it; null when it is anything else. */
export function readDate(text: string): PrintedDate | null {
  if (text.length > 60) return null
  for (const form of whole) {
    const date = dateOf(form.exec(text))
    if (date) return date
  }
  return null
}

/** The first date in `text`, and what is left without it. */
export function findDate(text: string): { date: PrintedDate; rest: string } | null {
  if (text.length > limit || !/\d/.test(text)) return null
  for (const form of within) {
    const found = form.exec(text)
    const date = dateOf(found)
    if (found && date) return { date, rest: text.replace(found[0], ' ') }
  }
  return null
}

function dateOf(found: RegExpExecArray | null): PrintedDate | null {
  const parts = found?.groups
  if (!parts) return null
  const named = parts.month?.toLowerCase() ?? ''
  const date = {
    year: parts.year ? Number(parts.year) : null,
    month: months.get(named) ?? Number(named),
    day: Number(parts.day),
    weekday: weekdays.get(parts.weekday?.toLowerCase() ?? '') ?? null,
  }
  return isInCalendar(date) ? date : null
}

/** 29 February passes without a year. */
function isInCalendar({ year, month, day }: PrintedDate) {
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day))
  return day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const two = (n: number) => String(n).padStart(2, '0')

/** `2026-03-12`, or `--03-12` when the text has no year (ISO 8601:2000 5.2.1.3). */
export const isoDate = ({ year, month, day }: PrintedDate) =>
  `${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** Whether a printed weekday is the one of its date; true when either is not printed. */
export function weekdayFits({ year, month, day, weekday: printed }: PrintedDate) {
  if (printed === null || year === null) return true
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() === printed
}
