// What changed between what an input showed and shows now, as one replacement; and where its caret goes
// when somebody else changed the text.

export interface Replacement {
  index: number
  removed: number
  inserted: string
}

/** The smallest replacement that ends at `caret` when that is possible; null when nothing changed. */
export function replacementBetween(
  before: string,
  after: string,
  caret: number,
): Replacement | null {
  if (before === after) return null
  // What is right of the caret was not touched by typing at it.
  const most = Math.min(before.length, after.length - Math.min(caret, after.length))
  let end = 0
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  let start = 0
  const shared = Math.min(before.length, after.length) - end
  while (start < shared && before[start] === after[start]) start++
  return {
    index: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  }
}

/** Where a position is after the operations of a Y.Text event. */
export function movedBy(
  position: number,
  delta: readonly {
    retain?: number | undefined
    insert?: unknown
    delete?: number | undefined
  }[],
) {
  let at = 0
  let moved = position
  for (const { retain = 0, insert, delete: removed = 0 } of delta) {
    if (at > moved) break
    at += retain
    if (typeof insert === 'string') {
      if (at < moved) moved += insert.length
      at += insert.length
    }
    if (removed > 0 && at < moved) moved = Math.max(at, moved - removed)
  }
  return moved
}
