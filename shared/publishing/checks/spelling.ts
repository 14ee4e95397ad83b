// Words that no dictionary knows, each named once. Which words are looked at, `spelled-words.ts` says; what the
// dictionaries answered comes with the question. A quotation or a line that is mostly unknown is another
// language; a word that may be a name is named only when one letter makes it a certain known word.
import { defineMessages } from '#shared/i18n/languages.ts'
import { createOwnWords } from '#shared/spelling/dictionary.ts'
import { isNear } from '#shared/spelling/near.ts'
import { type SpelledWord, spelledWords } from '#shared/spelling/spelled-words.ts'
import type { Check, Checked, Example, Examples, Found } from '../check.ts'
import { baseLanguage } from '../locale.ts'
import { excerpt } from '../passages.ts'
import { replaceIn } from '../replace-in.ts'

/** From this share of unknown words on, a passage or a quotation is in another language. */
const foreign = 0.4
const shortestCertain = 5
/** They join words at will, so that a good word may be in no dictionary: only a near miss is a finding. */
const joining = new Set(['de', 'nl', 'da', 'sv', 'nb', 'nn', 'no', 'is', 'fi', 'et', 'hu'])
const mostTold = 5

function isForeign(words: readonly SpelledWord[], isUnknown: (word: string) => boolean) {
  const unknown = words.filter(({ word }) => isUnknown(word)).length
  // A line of a few words that are wrong is wrong; a quotation of them is as it was said.
  const isQuoted = words[0]?.group.includes('-') ?? false
  return unknown / words.length >= foreign && (isQuoted || words.length >= 5)
}

function foundIn(word: SpelledWord, suggestions: readonly string[], isJoining: boolean): Found[] {
  const near = suggestions.filter(known => isNear(known, word.word))
  const only = near.length === 1 && word.word.length >= shortestCertain ? (near[0] ?? null) : null
  if (word.mayBeName && (only === null || word.word.includes('-'))) return []
  if (isJoining && near.length === 0) return []
  const { field, text, at, written } = word
  const quote = excerpt(text, at, written.length)
  const fix = only === null ? null : replaceIn(quote, written, only)
  return [
    {
      field,
      quote,
      value: written,
      unknown: written,
      ...(only === null &&
        suggestions.length > 0 && { suggestions: suggestions.slice(0, mostTold) }),
      ...(only !== null && { instead: only }),
      ...(fix && { fix }),
    },
  ]
}

function find({ article, houseStyle, siteName, spelling }: Checked): Found[] {
  const { misspelt, ownWords } = spelling
  if (misspelt.size === 0) return []
  const language = baseLanguage(article.language)
  const isOwn = createOwnWords(ownWords, language)
  const isUnknown = (word: string) => misspelt.has(word) && !isOwn(word)
  const words = spelledWords({ article, houseStyle, siteName })
  const groups = Map.groupBy(words, ({ group }) => group)
  const told = new Set<string>()
  return [...groups.values()]
    .filter(group => !isForeign(group, isUnknown))
    .flatMap(group =>
      group.flatMap(word => {
        if (!isUnknown(word.word) || told.has(word.word)) return []
        told.add(word.word)
        return foundIn(word, misspelt.get(word.word) ?? [], joining.has(language))
      }),
    )
}

export const check: Check = {
  rule: 'spelling',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value, instead, suggestions = [] }): string => {
        if (instead) return `Spelling: “${instead}”, not “${value}”.`
        if (suggestions.length === 0) return `No dictionary knows “${value}”.`
        return `No dictionary knows “${value}”; it does know ${suggestions.join(', ')}.`
      },
      hint: 'Mend it, or add it to the newsroom’s dictionary when it is right.',
    },
    de: {
      message: ({ value, instead, suggestions = [] }): string => {
        if (instead) return `Rechtschreibung: „${instead}“, nicht „${value}“.`
        if (suggestions.length === 0) return `Kein Wörterbuch kennt „${value}“.`
        return `Kein Wörterbuch kennt „${value}“, wohl aber ${suggestions.join(', ')}.`
      },
      hint: 'Verbessern, oder ins Wörterbuch der Redaktion aufnehmen, wenn es stimmt.',
    },
  }),
  find,
}

const unknown = (...words: [string, ...string[]][]): Checked['spelling'] => ({
  misspelt: new Map(words.map(([word, ...suggestions]) => [word, suggestions])),
  ownWords: [],
})
const english = (standfirst: string, spelling: Checked['spelling']): Example => ({
  article: { language: 'en', standfirst },
  spelling,
})
const german = (standfirst: string, spelling: Checked['spelling']): Example => ({
  article: { language: 'de', standfirst },
  spelling,
})
const goverment = unknown(['goverment', 'government'], ['Goverment', 'Government'])

export const examples: Examples = {
  good: [
    english('The government resigned.', goverment),
    english('The goverment resigned.', {
      ...goverment,
      ownWords: [{ word: 'goverment', language: null }],
    }),
    english('She met Brakelman at noon.', unknown(['Brakelman', 'Brakeman'])),
    english('Brakelmann stayed.', unknown(['Brakelmann'])),
    english('See wendhafn.example, #wendhafn, @wendhafn and mail me@wendhafn.example.', {
      ...unknown(['wendhafn', 'wendhaven'], ['mail'], ['See']),
      ownWords: [
        { word: 'mail', language: 'en' },
        { word: 'see', language: null },
      ],
    }),
    english(
      'She said “wir bleiben hier” and left.',
      unknown(['wir'], ['bleiben'], ['hier', 'hire']),
    ),
    {
      ...english('A footbal at last', unknown(['footbal', 'football'])),
      houseStyle: [{ kind: 'always', term: 'footbal', use: null, language: null, note: '' }],
    },
    german('Enno Ostergard schwieg. Ostergards Rat blieb.', unknown(['Ostergard', 'Osterhard'])),
    german(
      'Die LKWs, rund 3 Mio. und evtl. mehr, z.B. die 50-jährige Kolleg:innen.',
      unknown(['LKWs'], ['Mio'], ['evtl'], ['Kolleg'], ['jährige']),
    ),
  ],
  bad: [
    english('The goverment resigned.', goverment),
    english('The goverment resigned, and the goverment stayed.', goverment),
    english('Goverment sources said so.', goverment),
    english('The hel of the boat broke.', unknown(['hel', 'he', 'hell', 'heel'])),
    english('They were doomscrolling all day.', unknown(['doomscrolling'])),
    german('Die Regirung trat zurück.', unknown(['Regirung', 'Regierung'])),
  ],
}
