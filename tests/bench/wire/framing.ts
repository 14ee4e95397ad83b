// The frames of both protocols. y-websocket's begin with the kind of message; Hocuspocus puts the name of
// the document before the same bytes and wants an authentication first (@hocuspocus/provider 4.7,
// OutgoingMessages/*.ts; @hocuspocus/server 4.7, MessageReceiver.ts).
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { encodeAwareness, encodeStep1, encodeStep2, encodeUpdate } from '#shared/collab/protocol.ts'

export type Protocol = 'y-websocket' | 'hocuspocus'

/** A frame that came in, as far as a client has to know it; `at` is where the update begins. */
export type Incoming =
  | { kind: 'step-1' }
  | { kind: 'step-2'; update: Uint8Array }
  | { kind: 'update'; at: number }
  | { kind: 'other' }

const sync = 0
const auth = 2
/** Hocuspocus: an answer to a SyncStep1 that wants none in return. */
const syncReply = 4
const step1 = 0
const step2 = 1
const token = 0
/** What @hocuspocus/provider of our version says. */
const providerVersion = '4.7.0'

const other: Incoming = { kind: 'other' }
/** The state vector of a client that has nothing, and the update with nothing in it. */
const emptyStateVector = new Uint8Array([0])
const emptyUpdate = new Uint8Array([0, 0])

export function framingOf(protocol: Protocol, room: string) {
  const prefix =
    protocol === 'hocuspocus'
      ? encoding.encode(encoder => encoding.writeVarString(encoder, room))
      : new Uint8Array()
  const withPrefix = (frame: Uint8Array) => Buffer.concat([prefix, frame])
  const authentication = encoding.encode(encoder => {
    encoding.writeVarUint(encoder, auth)
    encoding.writeVarUint(encoder, token)
    encoding.writeVarString(encoder, '')
    encoding.writeVarString(encoder, providerVersion)
  })
  const question = encodeStep1(emptyStateVector)

  return {
    /** What a client sends first: it has nothing yet and wants everything. */
    hello: (protocol === 'hocuspocus' ? [authentication, question] : [question]).map(withPrefix),
    /** The answer to the server's own question. */
    nothingNew: withPrefix(encodeStep2(emptyUpdate)),
    update: (update: Uint8Array) => withPrefix(encodeUpdate(update)),
    awareness: (update: Uint8Array) => withPrefix(encodeAwareness(update)),
    /** The frame is read where it lies; an update stays in it. */
    read(frame: Uint8Array): Incoming {
      const decoder = decoding.createDecoder(frame)
      decoder.pos = prefix.length
      const kind = decoding.readVarUint(decoder)
      if (kind !== sync && kind !== syncReply) return other
      const step = decoding.readVarUint(decoder)
      if (step === step1) return { kind: 'step-1' }
      if (step === step2) return { kind: 'step-2', update: decoding.readVarUint8Array(decoder) }
      decoding.readVarUint(decoder) // its length; nothing follows it
      return { kind: 'update', at: decoder.pos }
    },
  }
}

export type Framing = ReturnType<typeof framingOf>
