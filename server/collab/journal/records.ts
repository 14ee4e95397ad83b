// A group of appends as bytes, and back.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { StartError } from '#server/start-error.ts'
import type { Append } from '../log-store.ts'

/** Of the form below. A newsroom does not read what a later version wrote. */
const version = 1

export const encodeGroup = (group: readonly Append[]): Uint8Array =>
  encoding.encode(encoder => {
    encoding.writeUint8(encoder, version)
    encoding.writeVarUint(encoder, group.length)
    for (const { bytes, ...rest } of group) {
      encoding.writeVarString(encoder, JSON.stringify(rest))
      encoding.writeVarUint8Array(encoder, bytes)
    }
  })

/** Throws when a later version wrote it. */
export function decodeGroup(payload: Uint8Array): Append[] {
  const decoder = decoding.createDecoder(payload)
  const itsVersion = decoding.readUint8(decoder)
  if (itsVersion !== version) {
    throw new StartError(
      'The drafts’ journal in the data folder was written by a later version of Standfirst. Start that version.',
    )
  }
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    // Our own words, whose CRC was right.
    const rest = JSON.parse(decoding.readVarString(decoder)) as Omit<Append, 'bytes'>
    return { ...rest, bytes: decoding.readVarUint8Array(decoder).slice() }
  })
}
