// "Zusatzbericht von Ryan Woo und Ella Kao in Peking; Herausgegeben von …": who else made the story. A
// name whose role the copy does not tell for certain gets the role `unknown`, for a person to set.
import type { Credit } from '#shared/article/article.ts'
import type { CreditRole } from '#shared/article/vocabulary.ts'
import { oneOf } from '#shared/wire/words.ts'
import { every } from '../phrases/phrases.ts'
import type { Phrases } from '../phrases/table.ts'
import { singleSpaced } from '../sentences.ts'
import { isCapitalisedWord, isName, splitList } from './names.ts'

export type CreditRead = Omit<Credit, 'id'>

const roles = (
  [
    'reporting',
    'additionalReporting',
    'writing',
    'editing',
    'translation',
    'photography',
    'graphics',
    'research',
  ] as const satisfies readonly (keyof Phrases['credits'])[]
).map(role => ({ role, phrases: every(phrases => phrases.credits[role]) }))

const rolesByPhrase = new Map<string, CreditRole>(
  roles.flatMap(({ role, phrases }) =>
    phrases.map(phrase => [phrase.toLowerCase(), role] as const),
  ),
)

const phrase = oneOf(roles.flatMap(({ phrases }) => phrases))
const and = oneOf(every(phrases => phrases.and))
const by = oneOf(every(phrases => phrases.by))

/** "Reporting by ", "Redaktion: ", "Writing and editing by ". */
const rolePattern = (first: string, second: string) =>
  `${first}(?:(?:\\s*[/&,]\\s*|\\s+${and}\\s+)${second})?(?:\\s*:\\s*|\\s+(?:${by}\\s*:?\\s+|d['’]))`
const opening = new RegExp(`^${rolePattern(`(?<first>${phrase})`, `(?<second>${phrase})`)}`, 'iu')

// A new clause: after a semicolon, or where another role begins that no "and" ties to the last one.
const role = rolePattern(phrase, phrase)
const boundary = new RegExp(
  `\\s*;\\s*|(?<!${phrase})(?:\\s*[,.]\\s+|\\s+${and}\\s+)(?=${role})`,
  'iu',
)
const inPlace = new RegExp(
  `^(?<name>.+?)\\s+${oneOf(every(phrases => phrases.in))}\\s+(?<place>\\p{Lu}.*)$`,
  'u',
)
const byWord = new RegExp(`\\s+${by}\\s+`, 'u')

/** Longer texts that begin like credits are prose. */
const limit = 1500

/** Whether a line begins credits, in brackets or not. What follows may be on more lines. */
export const opensCredits = (text: string) =>
  /^[([]?\s*\p{Lu}/u.test(text) && opening.test(text.slice(0, 120).replace(/^[([]\s*/u, ''))

/** The credits that `text` is, all of it; null when its first clause does not name people. */
export function readCredits(text: string): CreditRead[] | null {
  if (text.length > limit || !opensCredits(text)) return null
  const clauses = bare(singleSpaced(text))
    .split(boundary)
    .map(clause => clause.trim())
  const [first, ...others] = clauses.filter(clause => clause !== '').map(readClause)
  if (!first || first.some(credit => credit.needsReview && credit.role !== 'unknown')) return null
  return [...first, ...others.flat()]
}

/** Without brackets around it and a full stop behind it, unless that is a part of "Jr." or an initial. */
const bare = (text: string) => {
  const inner = text.replace(/^[([]\s*/u, '').replace(/\s*[)\]]\.?$/u, '')
  return /\b(?:[JS]r|\p{Lu})\.$/u.test(inner) ? inner : inner.replace(/\.$/u, '')
}

function readClause(clause: string): CreditRead[] {
  const opened = opening.exec(clause)
  const { first, second } = opened?.groups ?? {}
  const told = [first, second].flatMap(name => {
    const known = name && rolesByPhrase.get(name.toLowerCase().replace(/\s+/gu, ' '))
    return known ? [known] : []
  })
  const names = opened ? clause.slice(opened[0].length) : clause
  return told.length === 0
    ? readNames(names, 'unknown')
    : told.flatMap(role => readNames(names, role))
}

interface Group {
  role: CreditRole
  names: string[]
  place: string | null
  inDoubt: boolean
}

/** One credit for each place: "A and B in Leeds and C in London" are two. */
function readNames(text: string, role: CreditRole): CreditRead[] {
  const groups: Group[] = []
  const open = (role: CreditRole, name: string): Group => {
    const group = { role, names: [name], place: null, inDoubt: role === 'unknown' || !isName(name) }
    groups.push(group)
    return group
  }
  for (const { text: item, before } of splitList(text)) {
    const { name = item, place = null } = inPlace.exec(item)?.groups ?? {}
    let group = groups.at(-1)
    if (group?.place && place === null && isCapitalisedWord(item)) {
      // "in Washington, D.C.", "in Leeds and London".
      group.place += before + item
      continue
    }
    const [own, foreign] = splitAtBy(name)
    if (!group) group = open(role, own)
    // After a place, a name without one may be the second half of "in London and New York".
    else if (group.place) group = open(place === null ? 'unknown' : role, own)
    else {
      group.names.push(own)
      group.inDoubt ||= !isName(own)
    }
    if (foreign !== null) group = open('unknown', foreign)
    group.place = place
  }
  return groups.map(({ inDoubt, ...credit }) => ({
    ...credit,
    ...(inDoubt && { needsReview: true }),
  }))
}

/** "Gareth Jones von Mark Travelian": two whole names, and nobody knows what the second did. */
function splitAtBy(text: string): [string, string | null] {
  const found = byWord.exec(text)
  if (!found) return [text, null]
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)]
  const isTwo = isName(before) && isName(after) && /^\p{Lu}/u.test(after)
  return isTwo ? [before, after] : [text, null]
}
