// Dates without a year in copy that is nearly a year old or more no longer say which year. Told once a story,
// at the first.
import { emptySource } from '#shared/article/empty.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import { findDate } from '#shared/wire/dates.ts'
import type { Check, Checked, Examples } from '../check.ts'
import { dayOfTime, writtenDay } from '../copy-date.ts'
import { isRunningText, passagesOf } from '../passages.ts'
import { withoutQuotations } from '../speech.ts'

/** Days for which a date without a year is clear. */
const clear = 300

const sentences = (text: string) => text.split(/(?<=\p{L}[.!?])\s+/u)

function isOld({ article, now }: Checked) {
  const written = writtenDay(article)
  return written !== null && dayOfTime(now) - written > clear
}

export const check: Check = {
  rule: 'year-missing',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: () => 'The copy is old, and a date in it has no year.',
      hint: 'Add the year to the dates in the text.',
    },
    de: {
      message: () => 'Der Text ist alt, und ein Datum darin nennt kein Jahr.',
      hint: 'Bei den Daten im Text das Jahr ergänzen.',
    },
  }),
  find(checked) {
    if (!isOld(checked)) return []
    return passagesOf(checked.article)
      .filter(passage => passage.field === 'standfirst' || isRunningText(passage))
      .filter(({ text }) => !/\d{4}/u.test(text))
      .flatMap(({ field, text }) =>
        sentences(withoutQuotations(text)).flatMap(sentence =>
          findDate(sentence)?.date.year === null ? [{ field, quote: sentence.trim() }] : [],
        ),
      )
      .slice(0, 1)
  },
}

const now = '2026-11-23T22:20:00Z'
const story = (standfirst: string, pageDate: string | null) => ({
  now,
  article: { standfirst, body: [], source: { ...emptySource, pageDate } },
})

export const examples: Examples = {
  good: [
    story('Der Rat tagt am 15. Dezember.', null),
    story('Der Rat tagt am 15. Dezember.', '22. November 2026'),
    story('Der Rat tagt am 15. Dezember 2024.', '8. November 2024'),
    story('„Am 15. Dezember ist Schluss“, sagte Plate.', '8. November 2024'),
    story('Im Jahr 1911 fuhr sie zuerst, am 3. Mai.', '8. November 2024'),
  ],
  bad: [
    story('Der Rat tagt am 15. Dezember.', '8. November 2024'),
    story('The council meets on December 15. It met on May 3.', 'November 8, 2024'),
  ],
}
