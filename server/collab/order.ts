// Whether Yjs can put an update into a draft: each struct after all that it builds on (yjs 13.6, encoding.js,
// integrateStructs). One that it cannot would end the room for everybody. The work grows with the structs.
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** What a struct builds on. */
export function* referencesOf(struct: Struct): Generator<Y.ID> {
  if (!(struct instanceof Y.Item)) return
  if (struct.origin) yield struct.origin
  if (struct.rightOrigin) yield struct.rightOrigin
  const parent: unknown = struct.parent
  if (parent instanceof Y.ID) yield parent
}

/** The structs of each client. Throws when a client comes twice: Yjs would only see what comes last. */
function byClient(update: Uint8Array, structs: readonly Struct[]) {
  const blocks = new Map<number, Struct[]>()
  for (const struct of structs) {
    const { client } = struct.id
    const block = blocks.get(client)
    if (block) block.push(struct)
    else blocks.set(client, [struct])
  }
  // The first number of an update says how many blocks follow, one for each client.
  if (decoding.readVarUint(decoding.createDecoder(update)) !== blocks.size)
    throw new Error('a client has more than one block, or an empty one')
  return blocks
}

/**
 * Throws when the structs of an update can be put into `doc` in no order. That something is missing is not looked
 * for: the draft and the update have all that the update builds on.
 */
export function checkOrder(doc: Y.Doc, update: Uint8Array, structs: readonly Struct[]) {
  const blocks = byClient(update, structs)
  const states = new Map<number, number>()
  const taken = new Map<number, number>()
  const stateOf = (client: number) => states.get(client) ?? Y.getState(doc.store, client)
  const waitsFor = (struct: Struct) => {
    for (const id of referencesOf(struct)) if (id.clock >= stateOf(id.client)) return id
    return null
  }

  /** Puts in what `first` has up to `clock`, and before each struct what that builds on. */
  function putIn(first: number, clock: number) {
    const goals = [{ client: first, clock }]
    const waiting = new Set([first])
    for (let goal = goals.at(-1); goal; goal = goals.at(-1)) {
      const at = taken.get(goal.client) ?? 0
      const next = blocks.get(goal.client)?.[at]
      if (!next || stateOf(goal.client) > goal.clock) {
        goals.pop()
        waiting.delete(goal.client)
        continue
      }
      const needed = waitsFor(next)
      if (!needed) {
        taken.set(goal.client, at + 1)
        states.set(goal.client, Math.max(stateOf(goal.client), next.id.clock + next.length))
      } else if (waiting.has(needed.client)) {
        throw new Error(`${goal.client} and ${needed.client} wait for each other`)
      } else {
        goals.push(needed)
        waiting.add(needed.client)
      }
    }
  }

  for (const client of blocks.keys()) putIn(client, Number.POSITIVE_INFINITY)
}
