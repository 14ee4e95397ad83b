// What dictionaries say of words; the only file that knows Hunspell. Every answer is kept, so that a word is
// looked up once. Suggestions cost more than looking up: a question gets as many as its time allows, and the
// rest when it is asked again.
import { readFile } from 'node:fs/promises'
import { createHunspellFromStrings } from 'hunspell-wasm'
import { readDictionary } from './dictionary-text.ts'

/** A word that is not known, and known ones like it. */
export interface Misspelt {
  word: string
  suggestions: string[]
}

/** No guesses by likeness, no two words for one: what is left is one or two letters away. */
const options = '\nMAXNGRAMSUGS 0\nNOSPLITSUGS\n'

const kept = 50_000
const mostSuggestions = 8

/** English makes words with these at will; the rest has to be known. */
const prefixes: Record<string, RegExp> = {
  en: /^(?:anti|co|counter|cross|de|ex|hyper|inter|mega|micro|mid|mini|mis|multi|non|out|over|post|pre|pro|pseudo|re|semi|sub|super|trans|ultra|un|under)-?(?=\p{Ll}{5})/u,
}

/** `paths` without the endings `.aff` and `.dic`. Throws when a file cannot be read or used. */
export async function openSpeller(
  language: string,
  paths: readonly string[],
  elapsed: () => number,
) {
  const dictionaries = await Promise.all(
    paths.map(async path => {
      const { aff, dic } = readDictionary(
        await readFile(`${path}.aff`),
        await readFile(`${path}.dic`),
      )
      return createHunspellFromStrings(aff + options, dic)
    }),
  )
  const isListed = (word: string) => dictionaries.some(each => each.testSpelling(word))
  const prefix = prefixes[language]
  const known = new Map<string, boolean>()
  const suggested = new Map<string, string[]>()

  function isKnown(word: string): boolean {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= kept) known.clear()
    const isRight =
      isListed(word) || (prefix?.test(word) === true && isListed(word.replace(prefix, '')))
    known.set(word, isRight)
    return isRight
  }

  function suggestionsFor(word: string): string[] {
    const before = suggested.get(word)
    if (before) return before
    if (suggested.size >= kept) suggested.clear()
    const all = dictionaries.flatMap(each => each.getSpellingSuggestions(word))
    const found = [...new Set(all)].slice(0, mostSuggestions)
    suggested.set(word, found)
    return found
  }

  return {
    /** The words that no dictionary knows; `patience` in milliseconds is for their suggestions. */
    look(words: readonly string[], patience: number): Misspelt[] {
      const until = elapsed() + patience
      return words
        .filter(word => !isKnown(word))
        .map(word => ({
          word,
          suggestions: suggested.has(word) || elapsed() < until ? suggestionsFor(word) : [],
        }))
    },
  }
}

export type Speller = Awaited<ReturnType<typeof openSpeller>>
