// A key point is taken in at a glance: at most 120 characters.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

const longest = 120

export const check: Check = {
  rule: 'key-point-length',
  level: 'warning',
  field: 'keyPoints',
  texts: defineMessages({
    en: {
      message: ({ value }) => `A key point has ${value} characters.`,
      hint: 'Cut it to 120 at most.',
    },
    de: {
      message: ({ value }) => `Ein Punkt in „Das Wichtigste“ hat ${value} Zeichen.`,
      hint: 'Auf höchstens 120 kürzen.',
    },
  }),
  find: ({ article }) =>
    article.keyPoints
      .map(point => point.trim())
      .filter(point => [...point].length > longest)
      .map(point => ({ quote: point, value: [...point].length })),
}

const points = (last: string) => ({ article: { keyPoints: ['The ferry stays', last] } })

export const examples: Examples = {
  good: [points('a'.repeat(120)), points('The bridge has to wait until 2034 at least')],
  bad: [points('a'.repeat(121)), points(`${'The bridge has to wait '.repeat(6)}for ever`)],
}
