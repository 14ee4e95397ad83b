// The dateline against the date of the page: copy cannot be older than what it was printed on, nor a month
// younger. Either the year is missing, or one of the two is wrong.
import { emptySource } from '#shared/article/empty.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'
import { datelineDate, datelineDay, pageDay, yearOfDay } from '../copy-date.ts'

/** Days that copy may lie before it is printed. */
const patience = 31

export const check: Check = {
  rule: 'dateline-date',
  level: 'warning',
  field: 'dateline',
  texts: defineMessages({
    en: {
      message: ({ value }): string =>
        value === undefined
          ? 'The dateline does not fit the date of the page.'
          : 'The dateline has no year and does not fit the date of the page.',
      hint: 'Look when the copy was written, and give the dateline its year.',
    },
    de: {
      message: ({ value }): string =>
        value === undefined
          ? 'Die Ortsmarke passt nicht zum Datum der Seite.'
          : 'Die Ortsmarke nennt kein Jahr und passt nicht zum Datum der Seite.',
      hint: 'Prüfen, wann der Text geschrieben wurde, und das Jahr ergänzen.',
    },
  }),
  find({ article }) {
    const page = pageDay(article)
    const date = datelineDate(article)
    if (page === null || date === null) return []
    const year = yearOfDay(page)
    // In January copy of December belongs to the year before.
    const fits = [year, year - 1].some(candidate => {
      const written = datelineDay(date, candidate)
      return written !== null && written <= page + 1 && page - written <= patience
    })
    if (fits) return []
    const quote = article.dateline?.raw ?? article.dateline?.date ?? ''
    return [{ quote, ...(date.year === null && { value: 'year' }) }]
  },
}

const story = (date: string, isoDate: string, pageDate: string) => ({
  article: {
    dateline: { place: 'Moskau', country: null, date, isoDate, agency: null, raw: null },
    source: { ...emptySource, pageDate },
  },
})

export const examples: Examples = {
  good: [
    {},
    story('15. Dezember', '--12-15', '16. Dezember 2024'),
    story('30. Dezember', '--12-30', '2. Januar 2025'),
    story('15. Dezember 2024', '2024-12-15', 'Montag'),
  ],
  bad: [
    story('15. Dezember', '--12-15', 'November 8, 2024'),
    story('15. Dezember 2021', '2021-12-15', '8. November 2024'),
    story('3. März', '--03-03', '8. November 2024'),
  ],
}
