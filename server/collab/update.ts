// Looks into an update before it touches a draft: what is new in it, whether the draft has all that it
// builds on, and whose clocks it brings. Every byte from a peer passes here first (rules C4, C5, C10).
import * as Y from 'yjs'
import { checkOrder, referencesOf, type Struct } from './order.ts'

/** Clocks of one client that the draft does not have yet; `to` is exclusive. */
export interface NewClocks {
  client: number
  from: number
  to: number
}

export interface Inspection {
  /** Empty when the draft has all structs of the update. */
  clocks: NewClocks[]
  /** True when it deletes what the draft still shows. */
  deletes: boolean
  /** True when it deletes signs where a format begins or ends. */
  tidies: boolean
  /** True when it builds on structs that neither the draft nor the update has. */
  missing: boolean
}

/** No person writes as much: more than this is not stored by every engine, and means no good. */
const clockLimit = 2 ** 31

const stateOf = (doc: Y.Doc, client: number) => Y.getState(doc.store, client)

/** How far each client gets with the update: clocks without a hole from where the draft ends. */
function reach(doc: Y.Doc, structs: readonly Struct[]) {
  const ends = new Map<number, number>()
  let hole = false
  for (const struct of structs) {
    const { id, length } = struct
    const known = ends.get(id.client) ?? stateOf(doc, id.client)
    // Yjs writes none; one that is deleted becomes a deletion of nothing.
    if (length === 0) throw new Error('a struct of no length')
    if (id.clock + length > clockLimit) throw new Error(`clock ${id.clock + length} is too high`)
    if (struct instanceof Y.Skip || id.clock > known) hole = true
    else ends.set(id.client, Math.max(known, id.clock + length))
  }
  return { ends, hole }
}

/** What of the range the draft has and would lose. */
export function* lostIn(doc: Y.Doc, client: number, clock: number, length: number) {
  const structs = doc.store.clients.get(client)
  if (!structs) return
  for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
    const struct = structs[i]
    if (!struct || struct.id.clock >= clock + length) break
    if (!struct.deleted) yield struct
  }
}

const isFormat = (struct: Y.Item | Y.GC) =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentFormat

/** Throws when `update` cannot be decoded, or not be put in by Yjs. Does not change `doc`. */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): Inspection {
  const { structs, ds } = Y.decodeUpdate(update)
  const { ends, hole } = reach(doc, structs)
  const has = (client: number, clock: number) => clock < (ends.get(client) ?? stateOf(doc, client))

  let missing = hole
  for (const struct of structs) {
    for (const { client, clock } of referencesOf(struct)) if (!has(client, clock)) missing = true
  }

  let deletes = false
  let tidies = false
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      // Yjs writes none, and breaks at one where nothing follows.
      if (len === 0) throw new Error('a deletion of nothing')
      if (!has(client, clock + len - 1)) missing = true
      else if (clock + len > stateOf(doc, client)) deletes = true
      else {
        for (const struct of lostIn(doc, client, clock, len)) {
          if (isFormat(struct)) tidies = true
          else deletes = true
        }
      }
    }
  }

  if (!missing) checkOrder(doc, update, structs)

  const clocks = [...ends]
    .map(([client, to]) => ({ client, from: stateOf(doc, client), to }))
    .filter(({ from, to }) => to > from)
  return { clocks, deletes, tidies, missing }
}

/** True when, at most, it tidies up formats: the Yjs of a mere reader does so behind somebody else's change. */
export const tidiesAtMost = ({ clocks, deletes, missing }: Inspection) =>
  clocks.length === 0 && !deletes && !missing

/** True when the draft would be the same after the update. */
export const bringsNothing = (inspection: Inspection) =>
  tidiesAtMost(inspection) && !inspection.tidies
