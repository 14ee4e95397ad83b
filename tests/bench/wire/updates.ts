// Looks into a Yjs update just far enough to see which keystrokes it brings: client and clocks of text.
// No document is built, so that reading costs the generator next to nothing.
import * as decoding from 'lib0/decoding'

/** Clocks of one client; `to` is exclusive. */
export interface Run {
  client: number
  from: number
  to: number
}

/** Bits and content numbers of a struct: yjs/src/structs/Item.js and structs/*.js, update format 1. */
const hasOrigin = 0x80
const hasRightOrigin = 0x40
const hasParentKey = 0x20
const contentNumber = 0x1f
const contentString = 4

const decoder: decoding.Decoder = decoding.createDecoder(new Uint8Array())

function skipId() {
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
}

function skipPlace(info: number) {
  if (info & hasOrigin) skipId()
  if (info & hasRightOrigin) skipId()
  if (info & (hasOrigin | hasRightOrigin)) return
  if (decoding.readVarUint(decoder) === 1) decoding.readVarString(decoder)
  else skipId()
  if (info & hasParentKey) decoding.readVarString(decoder)
}

/** The number of characters, all of ASCII; null when there are others. */
function skipText(): number | null {
  const length = decoding.readVarUint(decoder)
  for (let i = 0; i < length; i++) if (decoding.readUint8(decoder) >= 0x80) return null
  return length
}

/** The runs of text in the update that begins at `start`; null when it holds anything but ASCII text. */
export function readRuns(bytes: Uint8Array, start = 0): Run[] | null {
  decoder.arr = bytes
  decoder.pos = start
  const runs: Run[] = []
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    let structs = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    const from = decoding.readVarUint(decoder)
    let to = from
    for (; structs > 0; structs--) {
      const info = decoding.readUint8(decoder)
      if ((info & contentNumber) !== contentString) return null
      skipPlace(info)
      const length = skipText()
      if (length === null) return null
      to += length
    }
    runs.push({ client, from, to })
  }
  return runs
}
