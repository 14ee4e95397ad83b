// A key point that says what the headline says takes the place of one that would say more.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Whether every word but one at the most stands in both. */
function saysTheSame(a: string, b: string) {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  if (one.size < 3 || other.size < 3) return false
  return (
    [...one].filter(word => !other.has(word)).length +
      [...other].filter(word => !one.has(word)).length <=
    1
  )
}

export const check: Check = {
  rule: 'key-point-repeats',
  level: 'warning',
  field: 'keyPoints',
  texts: defineMessages({
    en: {
      message: () => 'A key point repeats the headline.',
      hint: 'Say something that the headline does not.',
    },
    de: {
      message: () => 'Ein Punkt in „Das Wichtigste“ wiederholt die Überschrift.',
      hint: 'Etwas schreiben, das die Überschrift nicht sagt.',
    },
  }),
  find: ({ article }) =>
    article.keyPoints
      .filter(point => saysTheSame(point, article.headline))
      .map(point => ({ quote: point.trim() })),
}

const story = (headline: string, point: string) => ({
  article: { headline, keyPoints: ['Der Rat tagte sechs Stunden', point] },
})

export const examples: Examples = {
  good: [
    story('Wendhafen behält seine Kettenfähre', 'Die Kettenfähre kostet 2,4 Millionen Euro'),
    story('Ferry stays', 'Ferry stays'),
    story('', ''),
  ],
  bad: [
    story('Wendhafen behält seine Kettenfähre', 'Wendhafen behält seine Kettenfähre'),
    story('Wendhafen behält seine Kettenfähre', 'wendhafen behält seine alte Kettenfähre.'),
  ],
}
