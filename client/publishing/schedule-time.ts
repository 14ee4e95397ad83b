// Times of schedules between what a field holds (the wall clock here) and what the server takes (UTC).
import type { Language } from '#shared/i18n/languages.ts'

/** The time zone of this computer, an IANA name. */
export const zoneOf = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The moment as an ISO time; null when the field holds none. */
export function momentOf(value: string): string | null {
  const time = new Date(value)
  return value === '' || Number.isNaN(time.getTime()) ? null : time.toISOString()
}

/** A moment in full with its zone, such as "Friday, 27 November 2026 at 18:00 CET". */
export const fullTime = (iso: string, language: Language) =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso))

export function zonedTime(value: string, language: Language): string | null {
  const moment = momentOf(value)
  return moment === null ? null : fullTime(moment, language)
}
