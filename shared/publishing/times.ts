// Times as readers get them, in the site's own form: "8.10 Uhr", "7.55 am". Pure: the time zone and what
// counts as today are given.
import { baseLanguage, localeOf } from './locale.ts'

/** Whose clock and words: an article's or the site's language, and an IANA time zone. */
export interface Zoned {
  language: string
  timeZone: string
}

/** Formats that were made once: to make one costs a hundred times what it costs to use it. */
const made = new Map<string, Intl.DateTimeFormat>()
const madeAtMost = 200

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = made.get(key)
  if (known) return known
  if (made.size >= madeAtMost) made.clear()
  const format = new Intl.DateTimeFormat(locale, options)
  made.set(key, format)
  return format
}

const format = (iso: string, { language, timeZone }: Zoned, options: Intl.DateTimeFormatOptions) =>
  formatOf(localeOf(language), { ...options, timeZone }).format(new Date(iso))

/** The hour and the minute of the day, `hour` from 0 to 23. */
function clockParts(iso: string, timeZone: string) {
  const parts = formatOf('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(new Date(iso))
  const value = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  return { hour: Number(value('hour')), minute: value('minute') }
}

/** "8.10 Uhr", "7.55 am". */
export function clock(iso: string, zoned: Zoned): string {
  const { hour, minute } = clockParts(iso, zoned.timeZone)
  switch (baseLanguage(zoned.language)) {
    case 'de':
      return `${hour}.${minute} Uhr`
    case 'en':
      return `${hour % 12 || 12}.${minute} ${hour < 12 ? 'am' : 'pm'}`
    default:
      return format(iso, zoned, { timeStyle: 'short' })
  }
}

/** The calendar day as `2026-11-24`. */
export const dayKey = (iso: string, timeZone: string) =>
  formatOf('en-CA', { dateStyle: 'short', timeZone }).format(new Date(iso))

/** "24. November 2026"; without the year when it is that of `now`. */
export const day = (iso: string, zoned: Zoned, now?: string) => {
  const year = (time: string) => dayKey(time, zoned.timeZone).slice(0, 4)
  const isThisYear = now !== undefined && year(iso) === year(now)
  return format(iso, zoned, {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  })
}

/** "Dienstag, 24. November 2026". */
export function fullDay(iso: string, zoned: Zoned): string {
  const base = baseLanguage(zoned.language)
  if (base !== 'de' && base !== 'en') return format(iso, zoned, { dateStyle: 'full' })
  return `${format(iso, zoned, { weekday: 'long' })}, ${day(iso, zoned)}`
}

/** "Montag, 23. November 2026, 23.20 Uhr". */
export const fullTime = (iso: string, zoned: Zoned) =>
  `${fullDay(iso, zoned)}, ${clock(iso, zoned)}`

/** "24. November, 8.10 Uhr". */
export const dayAndClock = (iso: string, zoned: Zoned, now?: string) =>
  `${day(iso, zoned, now)}, ${clock(iso, zoned)}`

const dayMilliseconds = 24 * 60 * 60 * 1000

/** How many calendar days lie between `iso` and `now`. */
const daysAgo = (iso: string, now: string, timeZone: string) =>
  (Date.parse(dayKey(now, timeZone)) - Date.parse(dayKey(iso, timeZone))) / dayMilliseconds

/** As near as a reader needs it: "8.10 Uhr" today, "gestern", else the day. */
export function nearTime(iso: string, now: string, zoned: Zoned): string {
  const ago = daysAgo(iso, now, zoned.timeZone)
  if (ago === 0) return clock(iso, zoned)
  if (ago !== 1) return day(iso, zoned, now)
  const relative = new Intl.RelativeTimeFormat(localeOf(zoned.language), { numeric: 'auto' })
  return relative.format(-1, 'day')
}

/** For a narrow column: "8.10" today, "21.11." before. */
export function columnTime(iso: string, now: string, zoned: Zoned): string {
  const isGerman = baseLanguage(zoned.language) === 'de'
  if (daysAgo(iso, now, zoned.timeZone) === 0) return clock(iso, zoned).replace(/ Uhr$/, '')
  return format(iso, zoned, { day: 'numeric', month: isGerman ? 'numeric' : 'short' })
}
