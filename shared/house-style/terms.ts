// House style as data: words that this newsroom writes in one way, or not at all, and where a text departs
// from it. What a speaker says stays as it was said.
import { withoutQuotations } from '#shared/publishing/speech.ts'
import { oneOf, wordEnd, wordStart } from '#shared/wire/words.ts'

/**
 * `instead`: write `use`, not `term`. `never`: do not write `term`. `always`: write `term` exactly so,
 * whatever capitals, hyphens and spaces others give it.
 */
export const termKinds = ['instead', 'never', 'always'] as const
export type TermKind = (typeof termKinds)[number]

export interface StyleRule {
  kind: TermKind
  /** May end with `*`, which stands for any ending of the word. */
  term: string
  use: string | null
  /** The language whose stories it is for, without region; null for all. */
  language: string | null
}

export interface Departure {
  at: number
  words: string
  /** What to write; null when that is for a person to say. */
  by: string | null
}

const startsLarge = (word: string) => /^\p{Lu}/u.test(word)

/** `by` with the capital that a sentence's first word has. */
const asCased = (found: string, by: string) =>
  startsLarge(found) ? by.charAt(0).toUpperCase() + by.slice(1) : by

function avoided(text: string, term: string, use: string | null): Departure[] {
  const isOpen = term.endsWith('*')
  const word = isOpen ? term.slice(0, -1) : term
  const pattern = new RegExp(`${wordStart}${oneOf([word])}${isOpen ? '\\p{L}*' : wordEnd}`, 'giu')
  return [...withoutQuotations(text).matchAll(pattern)].map(({ 0: words, index }) => ({
    at: index,
    words,
    // With another ending the word in its place would need one too.
    by: use !== null && words.length === word.length ? asCased(words, use) : null,
  }))
}

function misspelt(text: string, term: string): Departure[] {
  const letters = [...term.replaceAll(/[\s-]/gu, '')].map(letter => oneOf([letter]))
  const pattern = new RegExp(`${wordStart}${letters.join('[\\s-]?')}${wordEnd}`, 'giu')
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) =>
    words === term || words === asCased(words, term) ? [] : [{ at: index, words, by: term }],
  )
}

/** Where `text` departs from the rule, in order. */
export const departures = (text: string, { kind, term, use }: StyleRule): Departure[] =>
  kind === 'always' ? misspelt(text, term) : avoided(text, term, kind === 'instead' ? use : null)

/** Whether the rule is for stories in `language`. */
export const isFor = (rule: StyleRule, language: string) =>
  rule.language === null || language.split('-')[0] === rule.language
