// Mentions while one writes: names in the box, ids beside it. `@ru` asks for who is meant; what was chosen
// becomes @[Ruth](user:…) when it is sent.
import {
  type Mention,
  mentionsIn,
  withoutMentionIds,
  writeMention,
} from '#shared/comments/mentions.ts'

export interface Query {
  /** Where the @ stands. */
  start: number
  text: string
}

/** What is being asked for left of the caret; null when nothing is. */
export function queryAt(text: string, caret: number): Query | null {
  const match = /(?:^|[\s(])@([\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]+)?)$/u.exec(text.slice(0, caret))
  const query = match?.[1]
  return query === undefined ? null : { start: caret - query.length - 1, text: query }
}

const startsWord = (name: string, query: string) =>
  ` ${name.toLowerCase()}`.includes(` ${query.toLowerCase()}`)

/** Who fits, at most `limit`. */
export const suggestMentions = (known: readonly Mention[], query: string, limit = 6) =>
  known.filter(({ name }) => startsWord(name, query)).slice(0, limit)

export function insertMention(text: string, caret: number, { start }: Query, { name }: Mention) {
  const before = `${text.slice(0, start)}@${name} `
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}

/** The text with what was chosen written out, longer names first. */
export function writeMentions(text: string, chosen: readonly Mention[]): string {
  const byLength = chosen.toSorted((a, b) => b.name.length - a.name.length)
  // One pass over all names at once, so that nothing is looked for inside what was written out.
  const escaped = byLength.map(({ name }) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (escaped.length === 0) return text
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])@(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text.replaceAll(pattern, (found, name: string) => {
    const mention = byLength.find(known => known.name === name)
    return mention ? writeMention(mention) : found
  })
}

/** A text that was sent, to be written on: names again, and who they are. */
export const openForEditing = (body: string) => ({
  text: withoutMentionIds(body),
  mentions: mentionsIn(body),
})
