// Which words of an article a dictionary can say something about. Left out is what no dictionary knows and is
// right all the same: names, abbreviations, numbers, addresses, tags, the words of the house style. A word
// that may be a name is marked: only a near miss of a known word is then worth a finding.
import type { Article } from '#shared/article/article.ts'
import type { StyleRule } from '#shared/house-style/terms.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'
import { type Passage, passagesOf } from '#shared/publishing/passages.ts'
import { bareWord, longestWord, plainWord } from './dictionary.ts'

export interface SpelledWord {
  field: Passage['field']
  /** Which passage it is in; the parts of a passage that are quoted are one each. */
  group: string
  text: string
  at: number
  /** As it stands. */
  written: string
  /** As it is looked up. */
  word: string
  mayBeName: boolean
}

export interface SpellingContext {
  article: Article
  houseStyle: readonly StyleRule[]
  siteName: string
}

const shortest = 3

/** Not words: addresses, mail, tags, handles, file names, abbreviations with stops, words with a gender sign. */
const notWords =
  /\b(?:https?:\/\/|www\.)\S+|\S+@\S+|(?<!\S)[#@][\p{L}\p{N}_]+|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?|\p{L}+[:*_]in(?:nen)?\p{L}*|[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu

const token =
  /(?<![\p{L}\p{M}\p{N}_-])\p{L}[\p{L}\p{M}\u00AD]*(?:['’-]\p{L}[\p{L}\p{M}\u00AD]*)*(?![\p{L}\p{M}\p{N}_-])/gu
const quoted = /„[^“”]*[“”]|“[^“”]*”|»[^«»]*«|«[^«»]*»|"[^"]*"|‚[^‘’]*[‘’](?!\p{L})/gu

/** What German sentences begin with before a noun: no first names. */
const openers = new Set(
  (
    'der die das den dem des ein eine einer einem einen eines kein keine keiner in im am an auf aus bei beim ' +
    'mit nach seit von vom zu zum zur für durch gegen ohne um unter über vor zwischen während wegen trotz laut ' +
    'ob und aber doch auch als wie wenn weil sein seine ihr ihre ihren seinen unser unsere viele mehrere alle ' +
    'beide diese dieser dieses diesen jede jeder jedes manche zwei drei vier fünf sechs rund nur erst denn'
  ).split(' '),
)

const startsLarge = (word: string) => /^\p{Lu}/u.test(word)
/** "LKWs", "iPhone", "McDonald", "ARD-Hauptstadtstudio". */
const isMixed = (word: string) => word.split('-').some(part => /.\p{Lu}/u.test(part))
const hasNamePart = (word: string) => word.split('-').slice(1).some(startsLarge)

const beforeSentence = new Set('.!?…:\n')
const aroundWords = /[\s„“"«»‚‘’'([–—-]/u

/** Looks back from the word only: it is asked of every word with a capital. */
function startsSentence(text: string, at: number) {
  for (let i = at - 1; i >= 0; i--) {
    const sign = text.charAt(i)
    if (beforeSentence.has(sign)) return true
    if (!aroundWords.test(sign)) return false
  }
  return true
}

/** "Mio.", "approx. two": a stop within the sentence, or after a few letters. */
const isAbbreviation = (word: string, after: string) =>
  after.startsWith('.') && (word.length <= 4 || /^\.[ \u00A0]\p{Ll}|^\.[,;:)]/u.test(after))

/** Nobody reads such a run as words, and looking for some in it would take for ever. */
const endless = /\S{200,}/gu
/** Signs without which nothing is one of those: most words are looked at no closer. */
const isSuspect = (chunk: string) => /[@#:*_\p{N}]|\.\S/u.test(chunk)
const blank = (found: string) => ' '.repeat(found.length)
const blanked = (text: string) =>
  text
    .replace(endless, blank)
    .replace(/\S+/gu, chunk => (isSuspect(chunk) ? chunk.replace(notWords, blank) : chunk))

interface Token {
  passage: Passage
  place: string
  written: string
  word: string
  at: number
  isLarge: boolean
  isFirst: boolean
  besideLarge: boolean
}

function tokensIn(passage: Passage, place: string): Token[] {
  const text = blanked(passage.text)
  const spans = [...text.matchAll(quoted)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }))
  const found = [...text.matchAll(token)].map(({ 0: written, index: at }) => ({ written, at }))
  const isLarge = found.map(({ written }) => startsLarge(written))
  /** Whether the word at `i` and the next one, a space between them, both have a capital. */
  const touchesNext = (i: number) => {
    const [one, next] = [found[i], found[i + 1]]
    if (!one || !next || !isLarge[i] || !isLarge[i + 1]) return false
    const between = text.slice(one.at + one.written.length, next.at)
    return (between === ' ' || between === '\u00A0') && !openers.has(one.written.toLowerCase())
  }
  let span = 0
  return found.map(({ written, at }, i) => {
    // Both are in the order of reading.
    while (at >= (spans[span]?.to ?? Number.POSITIVE_INFINITY)) span++
    const isQuoted = at > (spans[span]?.from ?? Number.POSITIVE_INFINITY)
    return {
      passage,
      place: isQuoted ? `${place}-${span}` : place,
      written,
      word: plainWord(written),
      at,
      isLarge: isLarge[i] === true,
      isFirst: isLarge[i] === true && startsSentence(text, at),
      besideLarge: touchesNext(i - 1) || touchesNext(i),
    }
  })
}

const wordsIn = (texts: readonly (string | null)[]) =>
  texts.flatMap(text => [...(text ?? '').matchAll(token)].map(([word]) => plainWord(word)))

/** Words that the story itself, its people or its house vouch for. */
const vouchedFor = ({ article, houseStyle, siteName }: SpellingContext) =>
  new Set(
    wordsIn([
      siteName,
      article.dateline?.place ?? null,
      article.dateline?.country ?? null,
      article.dateline?.agency ?? null,
      article.source.site,
      article.source.agency,
      article.translation?.translator ?? null,
      ...article.bylines.map(({ name }) => name),
      ...article.credits.flatMap(({ names, place }) => [...names, place]),
      ...article.topics.map(({ name }) => name),
      ...houseStyle.flatMap(({ term, use }) => [term, use]),
    ]),
  )

/**
 * Names by how they stand: beside another capital within a sentence, or twice within sentences. In languages
 * other than German any capital within a sentence is one.
 */
function namesIn(tokens: readonly Token[], isGerman: boolean) {
  const names = new Set<string>()
  const seen = new Map<string, number>()
  for (const { word, isLarge, isFirst, besideLarge } of tokens) {
    if (!isLarge) continue
    const times = (seen.get(bareWord(word)) ?? 0) + 1
    seen.set(bareWord(word), times)
    if (besideLarge || times > 1 || (!isGerman && !isFirst)) names.add(bareWord(word))
  }
  return names
}

/** The words to look up, in the order in which they are read. */
export function spelledWords(context: SpellingContext): SpelledWord[] {
  const isGerman = baseLanguage(context.article.language) === 'de'
  const tokens = passagesOf(context.article).flatMap((passage, i) => tokensIn(passage, `${i}`))
  const vouched = vouchedFor(context)
  const names = namesIn(tokens, isGerman)
  return tokens.flatMap(({ passage, place, written, word, at, isLarge }) => {
    const after = passage.text.slice(at + written.length)
    const isLeft =
      word.length < shortest ||
      word.length > longestWord ||
      isMixed(word) ||
      (!isGerman && hasNamePart(word)) ||
      isAbbreviation(word, after) ||
      vouched.has(word) ||
      vouched.has(bareWord(word)) ||
      (isLarge && names.has(bareWord(word)))
    if (isLeft) return []
    const { field, text } = passage
    return [{ field, group: place, text, at, written, word, mayBeName: isLarge }]
  })
}

/** The same, each once: what a dictionary is asked. */
export const wordsToLookUp = (context: SpellingContext): string[] => [
  ...new Set(spelledWords(context).map(({ word }) => word)),
]
