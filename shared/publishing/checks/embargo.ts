// Nothing goes out before its embargo ends, nor while nobody knows when that is.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

/** Checks know no time zone of a reader's, so the time says that it is UTC. */
const time = (iso: string | number | undefined, locale: string) =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(iso ?? Number.NaN))

export const check: Check = {
  rule: 'embargo',
  level: 'error',
  field: 'embargo',
  texts: defineMessages({
    en: {
      message: ({ value }) =>
        value === undefined
          ? 'The story is under an embargo without a date.'
          : `The story is under embargo until ${time(value, 'en-GB')} UTC.`,
      hint: 'Publish after the embargo, or have a chief lift it.',
    },
    de: {
      message: ({ value }) =>
        value === undefined
          ? 'Der Artikel hat eine Sperrfrist ohne Datum.'
          : `Der Artikel hat eine Sperrfrist bis ${time(value, 'de')} UTC.`,
      hint: 'Nach der Sperrfrist veröffentlichen oder sie von einem CvD aufheben lassen.',
    },
  }),
  find({ embargo, now }) {
    if (embargo === null) return []
    if (embargo.until === null) return [{}]
    return Date.parse(embargo.until) > Date.parse(now) ? [{ value: embargo.until }] : []
  },
}

const now = '2026-11-23T22:20:00Z'

export const examples: Examples = {
  good: [
    { now, embargo: null },
    { now, embargo: { until: '2026-11-23T22:20:00.000Z', text: null } },
    { now, embargo: { until: '2026-03-04T06:00:00Z', text: 'EMBARGOED UNTIL 0600 GMT' } },
  ],
  bad: [
    { now, embargo: { until: '2026-11-24T05:00:00Z', text: null } },
    { now, embargo: { until: '2026-11-23T22:20:00.001Z', text: null } },
    { now, embargo: { until: null, text: 'Sperrfrist: Beginn der Rede' } },
  ],
}
