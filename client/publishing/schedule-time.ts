// Times of schedules in words, with their zone.
import { dateLocales } from '#client/ui/time.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** The time zone of this computer, an IANA name. */
export const zoneOf = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** A moment in full with its zone, such as "Friday, 27 November 2026 at 18:00 CET". */
export const fullTime = (iso: string, language: Language) =>
  new Intl.DateTimeFormat(dateLocales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso))
