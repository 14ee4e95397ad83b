// Where threads are in an editor, while its text changes.
import type { Mappable } from '@tiptap/pm/transform'
import type { Range } from '#shared/comments/layout.ts'

/** By thread; absent when its text is gone. */
export type Ranges = ReadonlyMap<string, Range>

/** As anchors move: what is written at their edges is not in them. Without those whose words are all gone. */
export function moveAlong(ranges: Ranges, mapping: Mappable): Ranges {
  const moved = new Map<string, Range>()
  for (const [id, range] of ranges) {
    const isPoint = range.from === range.to
    const from = mapping.map(range.from, isPoint ? -1 : 1)
    const to = isPoint ? from : mapping.map(range.to, -1)
    if (isPoint || from < to) moved.set(id, { from, to })
  }
  return moved
}

export const sameRanges = (a: Ranges, b: Ranges) =>
  a.size === b.size &&
  [...a].every(([id, { from, to }]) => {
    const other = b.get(id)
    return other?.from === from && other.to === to
  })
