// A credit whose role nobody knows, or that the importer could not read for certain.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

export const check: Check = {
  rule: 'credit-unknown',
  level: 'warning',
  field: 'credits',
  texts: defineMessages({
    en: {
      message: () => 'It is not certain who did what in a credit.',
      hint: 'Look at its names and role, and confirm or mend them.',
    },
    de: {
      message: () => 'Bei einer Angabe ist nicht sicher, wer was getan hat.',
      hint: 'Namen und Rolle prüfen und bestätigen oder ändern.',
    },
  }),
  find: ({ article }) =>
    article.credits
      .filter(({ role, needsReview }) => role === 'unknown' || needsReview === true)
      .map(({ names }) => ({ quote: names.join(', ') })),
}

const credit = { id: 'c1', role: 'editing' as const, names: ['Gareth Jones'], place: null }

export const examples: Examples = {
  good: [{ article: { credits: [] } }, { article: { credits: [credit] } }],
  bad: [
    { article: { credits: [{ ...credit, role: 'unknown' }] } },
    { article: { credits: [credit, { ...credit, id: 'c2', needsReview: true }] } },
  ],
}
