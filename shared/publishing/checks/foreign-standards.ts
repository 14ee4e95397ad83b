// A line with the standards of another house, printed as if they were ours.
import { emptySource } from '#shared/article/empty.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

export const check: Check = {
  rule: 'foreign-standards',
  level: 'warning',
  field: 'source',
  texts: defineMessages({
    en: {
      message: () => 'The line about standards speaks of another house’s.',
      hint: 'Take it out, or name your own.',
    },
    de: {
      message: () => 'Die Zeile zu den Standards nennt die eines anderen Hauses.',
      hint: 'Die Zeile entfernen oder die eigenen nennen.',
    },
  }),
  find({ article, siteName }) {
    const line = article.source.standardsLine?.trim() ?? ''
    const isOwn = siteName !== '' && line.toLowerCase().includes(siteName.toLowerCase())
    return line === '' || isOwn ? [] : [{ quote: line }]
  },
}

const story = (standardsLine: string | null) => ({
  siteName: 'Nordufer',
  article: { source: { ...emptySource, standardsLine } },
})

export const examples: Examples = {
  good: [story(null), story(' '), story('Unsere Standards: die Leitlinien des Nordufer.')],
  bad: [story('Unsere Standards: Trust-Prinzipien von Thomson Reuters.')],
}
