// A story without a headline cannot be listed, linked or found.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

export const check: Check = {
  rule: 'headline-missing',
  level: 'error',
  field: 'headline',
  texts: defineMessages({
    en: { message: () => 'The story has no headline.', hint: 'Write a headline.' },
    de: {
      message: () => 'Der Artikel hat keine Überschrift.',
      hint: 'Eine Überschrift schreiben.',
    },
  }),
  find: ({ article }) => (article.headline.trim() === '' ? [{}] : []),
}

export const examples: Examples = {
  good: [{}, { article: { headline: '0:0' } }],
  bad: [{ article: { headline: '' } }, { article: { headline: ' \u00A0\n' } }],
}
