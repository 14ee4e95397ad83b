// The frames of y-websocket 3: one message a frame, a number for its kind, then lib0 encoding. Both
// sides read and write them here; what cannot be read throws.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

const sync = 0
const awareness = 1
const auth = 2
const queryAwareness = 3

const syncStep1 = 0
const syncStep2 = 1
const syncUpdate = 2

export type Frame =
  | { kind: 'sync-step-1'; stateVector: Uint8Array }
  | { kind: 'sync-step-2'; update: Uint8Array }
  /** `message` is all of it, as it came. */
  | { kind: 'update'; update: Uint8Array; message: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'query-awareness' }
  | { kind: 'auth' }

export type FrameOf<K extends Frame['kind']> = Extract<Frame, { kind: K }>

function decodeSync(decoder: decoding.Decoder): Frame {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  switch (step) {
    case syncStep1:
      return { kind: 'sync-step-1', stateVector: payload }
    case syncStep2:
      return { kind: 'sync-step-2', update: payload }
    case syncUpdate:
      return { kind: 'update', update: payload, message: decoder.arr }
    default:
      throw new Error(`there is no sync message ${step}`)
  }
}

/** Throws when `bytes` is not exactly one message. The payload is a view into `bytes`. */
export function decodeFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  const frame = decodeMessage(decoder)
  if (frame.kind !== 'auth' && decoding.hasContent(decoder))
    throw new Error('more than one message')
  return frame
}

function decodeMessage(decoder: decoding.Decoder): Frame {
  const kind = decoding.readVarUint(decoder)
  switch (kind) {
    case sync:
      return decodeSync(decoder)
    case awareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case queryAwareness:
      return { kind: 'query-awareness' }
    case auth:
      return { kind: 'auth' }
    default:
      throw new Error(`there is no message ${kind}`)
  }
}

const encodeSync = (step: number) => (payload: Uint8Array) =>
  encoding.encode(encoder => {
    encoding.writeVarUint(encoder, sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

export const encodeStep1 = encodeSync(syncStep1)
export const encodeStep2 = encodeSync(syncStep2)
export const encodeUpdate = encodeSync(syncUpdate)

export const encodeAwareness = (update: Uint8Array) =>
  encoding.encode(encoder => {
    encoding.writeVarUint(encoder, awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
