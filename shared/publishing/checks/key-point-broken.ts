// A key point is a clause of its own. What ends in the middle, or is a single word, was cut or forgotten.
import { defineMessages } from '#shared/i18n/languages.ts'
import { oneOf, wordStart } from '#shared/wire/words.ts'
import type { Check, Examples } from '../check.ts'
import { baseLanguage } from '../locale.ts'

/** Words that no clause ends with; "an" ends one in German, "die" in English. */
const leadingOn: Record<string, string> = {
  de: 'und oder der die das den dem des eine einen einem einer dass weil für',
  en: 'and or the a an because with from',
  fr: 'et ou le la les une des du de parce que',
  es: 'y o el los las del de porque',
}
const cutOff = '[,;:(/–-]'
const unfinishedIn = new Map(
  Object.entries(leadingOn).map(([language, words]) => [
    language,
    new RegExp(`(?:${cutOff}|${wordStart}${oneOf(words.split(' '))})$`, 'u'),
  ]),
)
const unfinishedAnywhere = new RegExp(`${cutOff}$`, 'u')

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
  find({ article }) {
    const unfinished = unfinishedIn.get(baseLanguage(article.language)) ?? unfinishedAnywhere
    return article.keyPoints
      .map(point => point.trim())
      .filter(point => point !== '' && (isSingleWord(point) || unfinished.test(point)))
      .map(quote => ({ quote }))
  },
}

const points = (last: string, language = 'de') => ({
  article: { language, keyPoints: ['Die Fähre bleibt', last] },
})

export const examples: Examples = {
  good: [
    points('Handel zwischen Russland und China nimmt stark zu – Putin'),
    points('40 Leseplätze unter dem Dach des Zollhauses'),
    points('It rings at noon, and when fog closes the ferry', 'en'),
    points('Neun Wochen Pause vom 11. Januar an'),
    points('Die Bahn stellt den Verkehr ein'),
    points('Hundreds of fish die', 'en'),
    points('Le bac passe au numéro un', 'fr'),
    points('Die Entscheidung fällt am Tag X'),
    points(''),
  ],
  bad: [points('Vom 11. Januar an:'), points('The council votes and', 'en'), points('Fähre')],
}
