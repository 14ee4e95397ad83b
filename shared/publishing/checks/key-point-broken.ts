// A key point is a clause of its own. What ends in the middle, or is a single word, was cut or forgotten.
import { defineMessages } from '#shared/i18n/languages.ts'
import { oneOf, wordStart } from '#shared/wire/words.ts'
import type { Check, Examples } from '../check.ts'

/** Words that no clause ends with. */
const leadingOn = [
  ...[
    'und',
    'oder',
    'der',
    'die',
    'das',
    'den',
    'dem',
    'ein',
    'eine',
    'einen',
    'einem',
    'dass',
    'weil',
  ],
  ...['and', 'or', 'the', 'a', 'an', 'of', 'because'],
  ...['et', 'ou', 'le', 'la', 'les', 'un', 'une', 'des', 'du', 'parce que'],
  ...['y', 'o', 'el', 'los', 'las', 'del', 'una', 'porque'],
]
const unfinished = new RegExp(`(?:[,;:(/–-]|${wordStart}${oneOf(leadingOn)})$`, 'u')

const isSingleWord = (point: string) => !/\s/u.test(point)

export const check: Check = {
  rule: 'key-point-broken',
  level: 'warning',
  field: 'keyPoints',
  texts: defineMessages({
    en: {
      message: () => 'A key point is not a clause of its own.',
      hint: 'Finish it, or take it out.',
    },
    de: {
      message: () => 'Ein Punkt in „Das Wichtigste“ ist keine ganze Aussage.',
      hint: 'Zu Ende schreiben oder entfernen.',
    },
  }),
  find: ({ article }) =>
    article.keyPoints
      .map(point => point.trim())
      .filter(point => point !== '' && (isSingleWord(point) || unfinished.test(point)))
      .map(quote => ({ quote })),
}

const points = (last: string) => ({ article: { keyPoints: ['Die Fähre bleibt', last] } })

export const examples: Examples = {
  good: [
    points('Handel zwischen Russland und China nimmt stark zu – Putin'),
    points('40 Leseplätze unter dem Dach des Zollhauses'),
    points('It rings at noon, and when fog closes the ferry'),
    points('Die Entscheidung fällt am Tag X'),
    points(''),
  ],
  bad: [points('Vom 11. Januar an:'), points('The council votes and'), points('Fähre')],
}
