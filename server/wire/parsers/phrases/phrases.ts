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

/** Names in the places of a calendar, each with its number from `first`. */
export const numbered = (pick: (phrases: Phrases) => Phrases['months'], first: number) =>
  new Map(
    languages.flatMap(phrases =>
      pick(phrases).flatMap((names, i) => names.map(name => [name, first + i] as const)),
    ),
  )

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')

/** A regular expression's source that matches any of these texts, the longest first. */
export const oneOf = (texts: Iterable<string>) =>
  `(?:${[...new Set(texts)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`

/** Not in the middle of a word (`\b` knows only ASCII letters). */
export const wordStart = '(?<![\\p{L}\\p{N}])'
export const wordEnd = '(?![\\p{L}\\p{N}])'
