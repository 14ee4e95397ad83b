// A weekday beside a date that falls on another day of the week. A date without a year is held against the years
// that it may mean, unless a year stands near it.
import { emptySource } from '#shared/article/empty.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import { findDate, type PrintedDate, weekdayFits } from '#shared/wire/dates.ts'
import type { Check, Checked, Examples } from '../check.ts'
import { datelineDate, datelineDay, dayOfTime, writtenDay, yearOfDay } from '../copy-date.ts'
import { passagesOf } from '../passages.ts'

const sentences = (text: string) => text.split(/(?<=\p{L}[.!?])\s+/u)

/** Days by which text may lie before or after the day that it speaks of without a year. */
const reach = 200
/** Without a date on the copy it may be that old. */
const oldest = 560

/** The years that a date without one may mean; the copy's own day settles it. */
function yearsMeant({ article, now }: Checked): (date: PrintedDate) => number[] {
  const written = writtenDay(article)
  const last = written ?? dayOfTime(now)
  const from = written === null ? last - oldest : last - reach
  return date => {
    const year = yearOfDay(last)
    return [year - 2, year - 1, year, year + 1].filter(candidate => {
      const day = datelineDay({ ...date, year: candidate }, null)
      return day !== null && day >= from && day <= last + reach
    })
  }
}

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
  find(checked) {
    const { article } = checked
    const yearsOf = yearsMeant(checked)
    const fits = (date: PrintedDate, text: string) => {
      if (date.year !== null || /\d{4}/u.test(text)) return weekdayFits(date)
      const years = yearsOf(date)
      return years.length === 0 || years.some(year => weekdayFits({ ...date, year }))
    }
    const dateline = datelineDate(article)
    const inDateline =
      dateline && !fits(dateline, '')
        ? [{ field: 'dateline', quote: article.dateline?.date ?? '' }]
        : []
    const inText = passagesOf(article).flatMap(({ field, text }) =>
      sentences(text).flatMap(sentence => {
        const date = findDate(sentence)?.date
        return date && !fits(date, text) ? [{ field, quote: sentence.trim() }] : []
      }),
    )
    return [...inDateline, ...inText]
  },
}

const standfirst = (text: string) => ({ article: { standfirst: text } })

const printed = (text: string, pageDate: string) => ({
  article: { standfirst: text, source: { ...emptySource, pageDate } },
})

export const examples: Examples = {
  good: [
    standfirst('Der Rat tagte am Mittwoch, dem 15. Dezember 2021.'),
    standfirst('Am Dienstag, 15. Dezember, tagt der Rat.'),
    standfirst('Er starb 1911, am Mittwoch, 15. November.'),
    printed('Am Freitag, 8. November, tagt der Rat.', '7. November 2024'),
    standfirst('The council met on Monday. December 15, 2021 was a Wednesday.'),
  ],
  bad: [
    standfirst('Der Rat tagte am Montag, dem 15. Dezember 2021.'),
    standfirst('The council met on Friday, December 15, 2021.'),
    standfirst('Am Sonntag, 15. Dezember, tagt der Rat.'),
    printed('Am Donnerstag, 8. November, tagt der Rat.', '7. November 2024'),
  ],
}
