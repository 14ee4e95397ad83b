// Which change is which suggestion: what somebody goes on writing stays one, and is not a new one at every
// pause.
import type { Anchor } from '#shared/comments/api.ts'
import type { Range } from '#shared/comments/layout.ts'
import type { Replacement } from '#shared/comments/replacement.ts'
import type { Change } from './diff-drafts.ts'

/** A suggestion that somebody is writing. */
export interface Entry {
  /** Here, for as long as it is written on. */
  key: string
  /** Null until the server has it. */
  id: string | null
  anchor: Anchor
  expected: string
  replacement: Replacement
  /** The server has it as it is. */
  isSent: boolean
}

const touches = (a: Range, b: Range) => a.from <= b.to && b.from <= a.to

const isSame = (entry: Entry, { expected, replacement }: Change) =>
  entry.expected === expected && JSON.stringify(entry.replacement) === JSON.stringify(replacement)

/**
 * The entries as `changes` say them now; `gone` have no change any more. `rangeOf` finds an entry in the
 * draft. Adjoining changes of one entry become entries of their own.
 */
export function matchChanges(
  entries: readonly Entry[],
  changes: readonly Change[],
  rangeOf: (entry: Entry) => Range | null,
  newKey: () => string,
): { entries: Entry[]; gone: Entry[] } {
  const left = new Set(entries)
  const next = changes.map((change): Entry => {
    const { anchor, expected, replacement } = change
    const known = [...left].find(entry => {
      const range = entry.anchor.field === anchor.field ? rangeOf(entry) : null
      return range !== null && touches(range, change.stretch.a)
    })
    if (known) left.delete(known)
    if (known && isSame(known, change)) return known
    const { key, id } = known ?? { key: newKey(), id: null }
    return { key, id, anchor, expected, replacement, isSent: false }
  })
  return { entries: next, gone: [...left] }
}
