// Where each stretch of a draft's text stands in its editor, and which run of the server's it belongs to.
import * as Y from 'yjs'
import { isTextType, itemsOf } from '#shared/article/runs.ts'
import type { AuthorRun, Authorship } from '#shared/stories/versions.ts'

/** Runs by client, in the order of their clocks. */
export type Runs = ReadonlyMap<number, readonly AuthorRun[]>

export function runsOf({ fields }: Pick<Authorship, 'fields'>): Runs {
  const all = fields.flatMap(({ blocks }) => blocks.flat())
  const runs = new Map<number, AuthorRun[]>()
  for (const run of all) {
    const known = runs.get(run.client)
    if (known) known.push(run)
    else runs.set(run.client, [run])
  }
  for (const list of runs.values()) list.sort((a, b) => a.clock - b.clock)
  return runs
}

/** The run that holds a clock; null for what was typed since the server was asked. */
export function findRun(runs: Runs, client: number, clock: number): AuthorRun | null {
  const list = runs.get(client) ?? []
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.clock ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  const run = list[low - 1]
  return run && clock < run.clock + run.text.length ? run : null
}

export interface Place {
  /** A ProseMirror position. */
  position: number
  client: number
  clock: number
  length: number
}

/** The texts of `fragment` by their ProseMirror positions, and the size of the whole. */
export function textPlaces(fragment: Y.XmlFragment, isLeaf: (nodeName: string) => boolean) {
  const places: Place[] = []
  let position = 0
  function walkText(text: Y.Text) {
    for (const { id, content } of itemsOf(text)) {
      if (!(content instanceof Y.ContentString)) continue
      const { length } = content.str
      places.push({ position, client: id.client, clock: id.clock, length })
      position += length
    }
  }
  function walk(parent: Y.XmlFragment) {
    for (const { content } of itemsOf(parent)) {
      const child: unknown = content instanceof Y.ContentType ? content.type : null
      if (isTextType(child)) walkText(child)
      else if (child instanceof Y.XmlElement) {
        position++
        if (isLeaf(child.nodeName)) continue
        walk(child)
        position++
      }
    }
  }
  walk(fragment)
  return { places, size: position }
}
