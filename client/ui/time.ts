// Times in words: how long ago, and when, in the language of the interface. Pure; callers bring `now`.
import { defineMessages, type Language } from '#shared/i18n/languages.ts'

/** How dates are written. Made once: making a format costs more than all that it writes on a page. */
const formatsIn = (language: Language, locale: string) => ({
  clock: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
  exact: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
  date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
  day: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
  relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
})

/** English dates as newspapers in Europe write them: the day first, 24 hours. */
export const dateLocales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }
const formats = { en: formatsIn('en', dateLocales.en), de: formatsIn('de', dateLocales.de) }

const ago = defineMessages({
  en: {
    seconds: (n: number) => `${n} s`,
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => `${n} d`,
  },
  de: {
    seconds: n => `${n} s`,
    minutes: n => `${n} min`,
    hours: n => `${n} Std.`,
    days: n => `${n} Tg.`,
  },
})

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate())

/** Calendar days between two moments, where the reader is; a day of 23 or 25 hours is one day. */
const daysBetween = (from: Date, to: Date) =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / 86_400_000)

/** "4 s", "18 min", "5 h", "yesterday", "2 d"; a clock that runs ahead of ours is "0 s". */
export function timeAgo(iso: string, now: Date, language: Language): string {
  const then = new Date(iso)
  const seconds = Math.max(0, Math.floor((now.getTime() - then.getTime()) / 1000))
  const days = daysBetween(then, now)
  const words = ago[language]
  if (seconds < 60) return words.seconds(seconds)
  if (seconds < 3600) return words.minutes(Math.floor(seconds / 60))
  if (days <= 0 || seconds < 6 * 3600) return words.hours(Math.floor(seconds / 3600))
  if (days === 1) return formats[language].relative.format(-1, 'day')
  return words.days(days)
}

/** "25 min", "1 h 40", "2 d": a length of time in milliseconds, as exact as one plans. */
export function timeSpan(length: number, language: Language): string {
  const words = ago[language]
  const minutes = Math.floor(length / 60_000)
  const hours = Math.floor(minutes / 60)
  if (minutes < 60) return words.minutes(minutes)
  if (hours >= 24) return words.days(Math.floor(hours / 24))
  const rest = minutes % 60
  return hours >= 6 || rest === 0 ? words.hours(hours) : `${words.hours(hours)} ${rest}`
}

/** "23:12". */
export const clockTime = (date: Date, language: Language) => formats[language].clock.format(date)

/** "23:12:07". */
export const exactTime = (date: Date, language: Language) => formats[language].exact.format(date)

/** "23 Nov 2026, 06:00"; "23. Nov. 2026, 06:00". */
export function dateAndTime(iso: string, language: Language): string {
  const date = new Date(iso)
  return `${formats[language].date.format(date)}, ${clockTime(date, language)}`
}

/** "Monday 23 November, 23:12"; "Montag, 23. November, 23:12". */
export const dayAndTime = (date: Date, language: Language) =>
  `${formats[language].day.format(date)}, ${clockTime(date, language)}`

/** What an input of type datetime-local holds: the time where one is. */
export function localTime(iso: string | null) {
  if (iso === null) return ''
  const date = new Date(iso)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** And back: the moment as an ISO time; null when the input holds none. */
export function momentOf(value: string): string | null {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
