// Moves a block, or the item of a list, among its neighbours. A Y.Doc knows no moving: something is taken away
// and made again elsewhere, and whatever a colleague types into it before they hear of it is typed into what is
// gone. So what somebody is in stays, and its neighbours go around it.
import type * as Y from 'yjs'
import type { IsOccupied } from './occupied.ts'

export type Parent = Y.XmlFragment | Y.XmlElement

function retake(parent: Parent, from: number, to: number) {
  const child = parent.get(from)
  const copy = child.clone()
  parent.delete(from, 1)
  parent.insert(to, [copy])
}

/**
 * Puts the child at `from` where it is the one at `to`, in one transaction of this origin. False when somebody
 * is in it and in what it would pass: nothing is moved then.
 */
export function moveChild(
  parent: Parent,
  { from, to }: { from: number; to: number },
  isOccupied: IsOccupied,
  origin?: unknown,
): boolean {
  if (from === to) return true
  const children = parent.toArray()
  const isFree = (index: number) => !isOccupied(children[index])
  const step = from < to ? 1 : -1
  const passed = Array.from({ length: Math.abs(to - from) }, (_, i) => from + step * (i + 1))
  const isSelfFree = isFree(from)
  if (!isSelfFree && !passed.every(isFree)) return false
  parent.doc?.transact(() => {
    if (isSelfFree) retake(parent, from, to)
    else for (const index of passed) retake(parent, index, index - step)
  }, origin)
  return true
}
