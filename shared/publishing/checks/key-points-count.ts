// Key points are a list to take in at a glance: two to five.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

const fewest = 2
const most = 5

export const check: Check = {
  rule: 'key-points-count',
  level: 'warning',
  field: 'keyPoints',
  texts: defineMessages({
    en: {
      message: ({ value }) =>
        value === 0
          ? 'There are no key points.'
          : `There ${value === 1 ? 'is 1 key point' : `are ${value} key points`}.`,
      hint: 'Two to five are usual.',
    },
    de: {
      message: ({ value }) =>
        value === 0
          ? '„Das Wichtigste“ ist leer.'
          : `„Das Wichtigste“ hat ${value} ${value === 1 ? 'Punkt' : 'Punkte'}.`,
      hint: 'Üblich sind zwei bis fünf.',
    },
  }),
  find({ article }) {
    const count = article.keyPoints.filter(point => point.trim() !== '').length
    return count < fewest || count > most ? [{ value: count }] : []
  },
}

const points = (count: number) => Array.from({ length: count }, (_, i) => `Point ${i + 1}`)

export const examples: Examples = {
  good: [{ article: { keyPoints: points(2) } }, { article: { keyPoints: points(5) } }],
  bad: [
    { article: { keyPoints: [] } },
    { article: { keyPoints: ['One', ' '] } },
    { article: { keyPoints: points(6) } },
  ],
}
