// A weekday beside a date that falls on another day of the week.
import { defineMessages } from '#shared/i18n/languages.ts'
import { findDate, weekdayFits } from '#shared/wire/dates.ts'
import type { Check, Examples } from '../check.ts'
import { datelineDate } from '../copy-date.ts'
import { passagesOf } from '../passages.ts'

const sentences = (text: string) => text.split(/(?<=\p{L}[.!?])\s+/u)

export const check: Check = {
  rule: 'weekday-date',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: () => 'A date falls on another day of the week.',
      hint: 'Look at the calendar, and mend the one that is wrong.',
    },
    de: {
      message: () => 'Ein Datum fällt auf einen anderen Wochentag.',
      hint: 'Im Kalender nachsehen und das Falsche ändern.',
    },
  }),
  find({ article }) {
    const dateline = datelineDate(article)
    const inDateline =
      dateline && !weekdayFits(dateline)
        ? [{ field: 'dateline', quote: article.dateline?.date ?? '' }]
        : []
    const inText = passagesOf(article).flatMap(({ field, text }) =>
      sentences(text).flatMap(sentence => {
        const date = findDate(sentence)?.date
        return date && !weekdayFits(date) ? [{ field, quote: sentence.trim() }] : []
      }),
    )
    return [...inDateline, ...inText]
  },
}

const standfirst = (text: string) => ({ article: { standfirst: text } })

export const examples: Examples = {
  good: [
    standfirst('Der Rat tagte am Mittwoch, dem 15. Dezember 2021.'),
    standfirst('Am Mittwoch, 15. Dezember, tagt der Rat.'),
    standfirst('The council met on Monday. December 15, 2021 was a Wednesday.'),
  ],
  bad: [
    standfirst('Der Rat tagte am Montag, dem 15. Dezember 2021.'),
    standfirst('The council met on Friday, December 15, 2021.'),
  ],
}
