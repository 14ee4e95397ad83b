// The same word twice in a row, left by editing. Words that languages do double are none, nor are names.
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples, Found } from '../check.ts'
import { excerpt, passagesOf } from '../passages.ts'

/** "die Frau, die die Fähre fährt", "she had had enough", "nous nous levons", "bla bla". */
const doubles = new Set([
  ...[
    'die',
    'der',
    'das',
    'den',
    'dem',
    'sie',
    'es',
    'in',
    'zu',
    'auf',
    'an',
    'aus',
    'ein',
    'was',
    'wer',
  ],
  ...[
    'sehr',
    'ganz',
    'nach',
    'mit',
    'vor',
    'und',
    'immer',
    'nie',
    'ja',
    'nein',
    'so',
    'doch',
    'wir',
    'ihr',
  ],
  ...[
    'had',
    'that',
    'is',
    'her',
    'on',
    'very',
    'no',
    'yes',
    'you',
    'long',
    'many',
    'never',
    'far',
    'more',
  ],
  ...[
    'nous',
    'vous',
    'si',
    'très',
    'non',
    'oui',
    'a',
    'no',
    'sí',
    'muy',
    'bla',
    'ha',
    'la',
    'cha',
    'tut',
  ],
])

const twice = /(?<![\p{L}\p{N}'’-])(\p{L}+)[ \u00A0]+\1(?![\p{L}\p{N}'’-])/giu

/** "Baden Baden", "rat Rat", "the section Section 3": a capital begins another word. */
const isName = (pair: string) => /[ \u00A0]\p{Lu}/u.test(pair)

function doubledIn(text: string): { pair: string; word: string; at: number }[] {
  return [...text.matchAll(twice)].flatMap(({ 0: pair, 1: word = '', index }) =>
    doubles.has(word.toLowerCase()) || isName(pair) ? [] : [{ pair, word, at: index }],
  )
}

export const check: Check = {
  rule: 'doubled-word',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value }) => `The word “${value}” stands twice in a row.`,
      hint: 'Take one of them out.',
    },
    de: {
      message: ({ value }) => `Das Wort „${value}“ steht zweimal hintereinander.`,
      hint: 'Eines davon entfernen.',
    },
  }),
  find: ({ article }) =>
    passagesOf(article).flatMap(({ field, text }) =>
      doubledIn(text).map(({ pair, word, at }): Found => {
        const quote = excerpt(text, at, pair.length)
        const by = quote.replace(pair, word)
        return { field, quote, value: word, fix: { kind: 'replace', text: quote, by } }
      }),
    ),
}

const standfirst = (text: string) => ({ article: { standfirst: text } })

export const examples: Examples = {
  good: [
    'Die Frau, die die Fähre fährt, sagte, sie sie nicht gesehen zu haben, das das Schiff war.',
    'She had had enough of that that day.',
    'Duran Duran played in Baden Baden.',
    'Nous nous levons tôt.',
    'Das Zwei-Wege-Wege-System gilt.',
    'Er kam, kam und ging.',
    'See the section Section 3 and the cgi CGI file.',
  ].map(standfirst),
  bad: [
    'Der Rat tagte tagte am Montag.',
    'The ferry will will stay.',
    'Le bac reste reste à quai.',
    'The the ferry stays.',
  ].map(standfirst),
}
