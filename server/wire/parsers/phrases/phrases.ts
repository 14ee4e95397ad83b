// What agencies print, by language: the one place to teach the importer a phrase. Labels are literal and
// match in any case; where words between may vary there is a pattern, to be kept linear and anchored.
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Phrases } from './table.ts'

const languages: readonly Phrases[] = [de, en, fr, es]

/** Everything of one kind: copy mixes languages, and its language may have been guessed wrong. */
export const every = <Value>(pick: (phrases: Phrases) => readonly Value[]): Value[] =>
  languages.flatMap(phrases => [...pick(phrases)])
