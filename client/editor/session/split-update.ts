// Cuts a Yjs update that is too large for one frame (rule C7) into updates that are not: a day's work
// offline comes in pieces. Each builds only on what the receiver has and on the pieces before it.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]
type Deletes = Decoded['ds']

function* referencesOf(struct: Struct) {
  if (!(struct instanceof Y.Item)) return
  if (struct.origin) yield struct.origin
  if (struct.rightOrigin) yield struct.rightOrigin
  const parent: unknown = struct.parent
  if (parent instanceof Y.ID) yield parent
}

/** Where to cut text: never between the halves of a character, which Yjs would both replace. */
function cutOf(text: string, at: number) {
  const last = text.charCodeAt(at - 1)
  return last >= 0xd800 && last <= 0xdbff ? at - 1 : at
}

/** A run of text that is longer than `limit` characters, as several; everything else as it is. */
function* shorter(struct: Struct, limit: number): Generator<Struct> {
  if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) return yield struct
  const { id, rightOrigin, parent, parentSub } = struct
  let { origin } = struct
  let { str } = struct.content
  for (let { clock } = id; str !== ''; ) {
    const at = str.length > limit ? cutOf(str, limit) : str.length
    const content = new Y.ContentString(str.slice(0, at))
    const ownId = new Y.ID(id.client, clock)
    yield new Y.Item(ownId, null, origin, null, rightOrigin, parent, parentSub, content)
    clock += at
    str = str.slice(at)
    origin = new Y.ID(id.client, clock - 1)
  }
}

/** The structs so that each comes after those it builds on. */
function* inOrder(structs: readonly Struct[], limit: number): Generator<Struct> {
  const queues = new Map<number, Struct[]>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const queue = queues.get(struct.id.client) ?? []
    queues.set(struct.id.client, queue)
    // A character has up to three bytes.
    for (const part of shorter(struct, Math.max(2, Math.floor(limit / 4)))) queue.push(part)
  }
  const next = new Map([...queues].map(([client]) => [client, 0]))
  const waitsFor = (id: Y.ID) => {
    const queue = queues.get(id.client)
    const head = queue?.[next.get(id.client) ?? 0]
    return head !== undefined && id.clock >= head.id.clock
  }
  const isReady = (struct: Struct) => {
    for (const id of referencesOf(struct)) {
      if (id.client !== struct.id.client && waitsFor(id)) return false
    }
    return true
  }
  for (let isProgress = true; isProgress; ) {
    isProgress = false
    for (const [client, queue] of queues) {
      let n = next.get(client) ?? 0
      for (let head = queue[n]; head && isReady(head); head = queue[n]) {
        n++
        next.set(client, n)
        isProgress = true
        yield head
      }
    }
  }
  // Whatever is left waits for something that is not here; the receiver holds it.
  for (const [client, queue] of queues) yield* queue.slice(next.get(client))
}

/** Yjs reads one run of structs a client: what is between two that do not follow on each other is skipped. */
function runsOf(structs: readonly Struct[]) {
  const runs = new Map<number, Struct[]>()
  for (const struct of structs) {
    const run = runs.get(struct.id.client) ?? []
    runs.set(struct.id.client, run)
    const last = run.at(-1)
    const end = last ? last.id.clock + last.length : struct.id.clock
    if (end < struct.id.clock) {
      run.push(new Y.Skip(new Y.ID(struct.id.client, end), struct.id.clock - end))
    }
    run.push(struct)
  }
  return runs
}

function encode(structs: readonly Struct[], deletes: Deletes | null): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const { restEncoder } = encoder
  const runs = runsOf(structs)
  encoding.writeVarUint(restEncoder, runs.size)
  for (const [client, run] of runs) {
    encoding.writeVarUint(restEncoder, run.length)
    encoder.writeClient(client)
    encoding.writeVarUint(restEncoder, run[0]?.id.clock ?? 0)
    for (const struct of run) struct.write(encoder, 0)
  }
  encoding.writeVarUint(restEncoder, deletes?.clients.size ?? 0)
  for (const [client, ranges] of deletes?.clients ?? []) {
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}

function sizeOf(struct: Struct) {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoder.toUint8Array().length
}

/** `update` itself when it has at most `limit` bytes; else pieces of about that, the deletions in the last. */
export function splitUpdate(update: Uint8Array, limit: number): Uint8Array[] {
  if (update.length <= limit) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const pieces: Uint8Array[] = []
  let piece: Struct[] = []
  let size = 0
  for (const struct of inOrder(structs, limit)) {
    const bytes = sizeOf(struct)
    if (piece.length > 0 && size + bytes > limit) {
      pieces.push(encode(piece, null))
      piece = []
      size = 0
    }
    piece.push(struct)
    size += bytes
  }
  return [...pieces, encode(piece, ds)]
}
