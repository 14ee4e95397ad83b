// What the thread with the dictionaries does: it looks words up, and runs the checks, which ask about words.
import type { Language } from '#shared/i18n/languages.ts'
import type { Checked, Finding } from '#shared/publishing/check.ts'
import type { OwnWord } from '#shared/spelling/dictionary.ts'
import type { Misspelt } from './speller.ts'

/** The dictionaries of a language, without region: files without their endings. */
export interface Dictionaries {
  language: string
  paths: string[]
}

export interface LookQuestion {
  dictionaries: Dictionaries
  words: string[]
  /** Milliseconds that suggestions may take; with 0 there are those that are known from before. */
  patience: number
}

export interface CheckQuestion {
  checked: Omit<Checked, 'spelling'>
  ownWords: readonly OwnWord[]
  /** Null for a language without. */
  dictionaries: Dictionaries | null
  patience: number
  /** Of the findings' texts. */
  language: Language
}

export interface CheckAnswer {
  findings: Finding[]
  /** Why the dictionaries could not be used; the rest was checked. */
  problem: string | null
}

// A type, not an interface: only that fits the shape of any work.
export type SpellingWork = {
  look: (question: LookQuestion) => Promise<Misspelt[]>
  check: (question: CheckQuestion) => Promise<CheckAnswer>
}
