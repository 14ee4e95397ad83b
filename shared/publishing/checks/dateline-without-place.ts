// A dateline says where a report was written. One without a place reads as a mistake.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

export const check: Check = {
  rule: 'dateline-without-place',
  level: 'warning',
  field: 'dateline',
  texts: defineMessages({
    en: {
      message: () => 'The dateline has no place.',
      hint: 'Add the place, or remove the dateline.',
    },
    de: {
      message: () => 'Die Ortsmarke nennt keinen Ort.',
      hint: 'Den Ort ergänzen oder die Ortsmarke entfernen.',
    },
  }),
  find: ({ article: { dateline } }) =>
    dateline && (dateline.place ?? '').trim() === '' ? [{}] : [],
}

const dateline = (place: string | null) => ({
  place,
  country: null,
  date: '23. November',
  isoDate: '2026-11-23',
  agency: 'Nordufer',
  raw: null,
})

export const examples: Examples = {
  good: [{ article: { dateline: null } }, { article: { dateline: dateline('Wendhafen') } }],
  bad: [{ article: { dateline: dateline(null) } }, { article: { dateline: dateline(' ') } }],
}
