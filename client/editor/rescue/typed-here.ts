// Which words of a draft were typed on this computer and never reached the server: those of its own Yjs
// clients, from the clock on that the server had last.
import type * as Y from 'yjs'
import { fragmentFields, fragmentOf, textFields, textOf } from '#shared/article/draft.ts'
import { type TextRun, textBlocks } from '#shared/article/runs.ts'

export interface Unsent {
  /** The client ids that this computer wrote with. */
  own: ReadonlySet<number>
  /** How far the server had each client. */
  base: ReadonlyMap<number, number>
}

const unsentPart = ({ client, clock, text }: TextRun, { own, base }: Unsent) =>
  own.has(client) ? text.slice(Math.max(0, (base.get(client) ?? 0) - clock)) : ''

/** Each piece that stands by itself among what others have, too. */
export function unsentPieces(runs: readonly TextRun[], unsent: Unsent): string[] {
  const pieces: string[] = []
  let isApart = true
  for (const run of runs) {
    const part = unsentPart(run, unsent)
    if (part !== '') {
      const before = isApart || part.length < run.text.length ? undefined : pieces.pop()
      pieces.push((before ?? '') + part)
    }
    isApart = part === ''
  }
  return pieces
}

/** What stood between two pieces is an ellipsis. */
export const joinPieces = (pieces: readonly string[]) => pieces.join(' … ').trim()

/** A paragraph each block that holds any. */
export function typedHere(doc: Y.Doc, unsent: Unsent): string {
  const types = [
    ...textFields.map(field => textOf(doc, field)),
    ...fragmentFields.map(field => fragmentOf(doc, field)),
  ]
  return types
    .flatMap(type => textBlocks(type).map(runs => joinPieces(unsentPieces(runs, unsent))))
    .filter(text => text !== '')
    .join('\n\n')
}
