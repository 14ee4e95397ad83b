// Names of people as bylines and credits print them: what looks like one, and lists of them.
import { oneOf } from '#shared/wire/words.ts'
import { every } from '../phrases/phrases.ts'

const particles = new Set(every(phrases => phrases.particles))
const and = oneOf(every(phrases => phrases.and))

// A capital (or a letter of a script without), maybe after d' or al-, then letters, hyphens and dots.
const capitalised = /^(?:[dl]['’]|(?:al|el|as|ad)-)?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/
const suffixed = /,\s+(?=(?:Jr|Sr|II|III|IV)\.?$)/

/** Two to six words, at least two with a capital, the others small words that names have. */
export function isName(text: string) {
  if (text.length > 60) return false
  const words = text.replace(suffixed, ' ').split(/\s+/u)
  const capitals = words.filter(word => capitalised.test(word))
  return (
    words.length <= 6 &&
    capitals.length >= 2 &&
    words.every(word => capitalised.test(word) || particles.has(word))
  )
}

/** A word alone: no name, but it may be a place, or the end of one. */
export const isCapitalisedWord = (text: string) => capitalised.test(text)

export interface ListItem {
  text: string
  /** What stood between it and the item before, as printed. */
  before: string
}

const separator = new RegExp(`(\\s*,\\s*(?:${and}\\s+)?|\\s+${and}\\s+|\\s*&\\s*)`, 'u')

/** The parts of a list with commas and "and". "Jr." stays with its name. */
export function splitList(text: string): ListItem[] {
  const items: ListItem[] = []
  // Split with a group: items at even places, what separates them at odd ones.
  const pieces = text.trim().split(separator)
  for (let i = 0; i < pieces.length; i += 2) {
    const piece = pieces[i] ?? ''
    const before = pieces[i - 1] ?? ''
    const last = items.at(-1)
    if (last && suffix.test(piece)) last.text += before + piece
    else if (piece !== '') items.push({ text: piece, before })
  }
  return items
}
