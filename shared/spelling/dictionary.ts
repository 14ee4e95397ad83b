// The newsroom's own words, which no dictionary knows. Apart from their zod shapes, so that the browser's
// checks need no schema library.

/** `language` without region; null for stories in any. */
export interface OwnWord {
  word: string
  language: string | null
}

/** The words that no dictionary knows, with known ones like them, and what the newsroom writes all the same. */
export interface Spelling {
  misspelt: ReadonlyMap<string, readonly string[]>
  ownWords: readonly OwnWord[]
}

/** For languages without a dictionary, and until somebody was asked. */
export const noSpelling: Spelling = { misspelt: new Map(), ownWords: [] }

/** Letters, with an apostrophe or a hyphen inside. */
export const wordPattern = /^\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*$/u
export const longestWord = 60

/** The spelling under which a word is looked up: a straight apostrophe, nothing that is not seen. */
export const plainWord = (word: string) => word.replaceAll('’', "'").replaceAll('\u00AD', '')

const startsSmall = (word: string) => word.charAt(0).toLowerCase() + word.slice(1)

/** "Ostergards", "Wendhafen's", "Meiers'": a word without the endings that names take. */
export const bareWord = (word: string) => word.replace(/'s$|'$|s$/u, '')

/** Answers whether a word is one of the newsroom's, at the start of a sentence, too. */
export function createOwnWords(words: readonly OwnWord[], language: string) {
  const known = new Set(
    words
      .filter(own => own.language === null || own.language === language)
      .map(({ word }) => plainWord(word)),
  )
  return (word: string) =>
    [word, bareWord(word)].some(form => known.has(form) || known.has(startsSmall(form)))
}
