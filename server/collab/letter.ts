// The commonest update by far: one letter, typed on behind the one that the same client typed before. It is
// told by its bytes (Yjs's update format 1), so that it can go on its way before Yjs has to do anything.
import * as decoding from 'lib0/decoding'

export interface Letter {
  client: number
  clock: number
  /** What stood behind it where it was typed. */
  right: { client: number; clock: number } | null
}

/** Bits of a struct that is text with something before it, without and with something behind it. */
const text = 4
const hasOrigin = 0x80
const hasRightOrigin = 0x40

/** Clocks are stored as 31 bits by some engines (see update.ts). */
const lastClock = 2 ** 31 - 2

function read(update: Uint8Array): Letter | null {
  const decoder = decoding.createDecoder(update)
  const [clients, structs] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
  if (clients !== 1 || structs !== 1) return null
  const client = decoding.readVarUint(decoder)
  const clock = decoding.readVarUint(decoder)
  const info = decoding.readUint8(decoder)
  if ((info & ~hasRightOrigin) !== (text | hasOrigin) || clock > lastClock) return null
  if (decoding.readVarUint(decoder) !== client) return null
  if (decoding.readVarUint(decoder) !== clock - 1) return null
  const right =
    info & hasRightOrigin
      ? { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) }
      : null
  if (decoding.readVarString(decoder).length !== 1) return null
  // Nothing is deleted, and nothing follows.
  if (decoding.readVarUint(decoder) !== 0 || decoding.hasContent(decoder)) return null
  return { client, clock, right }
}

/** Null for every other update, also for one that cannot be read. */
export function readLetter(update: Uint8Array): Letter | null {
  try {
    return read(update)
  } catch {
    return null
  }
}
