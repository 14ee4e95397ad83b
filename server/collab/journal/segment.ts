// One file of the journal: records, one after another, in a file whose length never changes. A file that
// does not grow has nothing to sync but its data, so that one write is one wait for the disk. A record of
// another generation, or one that does not add up, ends what is read: it is older, or was never confirmed.
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { platform } from 'node:os'
import { crc32 } from 'node:zlib'

/** Generation, length and CRC-32 of a record, each 32 bits, little endian. */
const headerLength = 12

/** Linux writes through with this flag; elsewhere it promises less, and the file is synced. */
const writesThrough = platform() === 'linux'

function encodeRecord(generation: number, payload: Uint8Array) {
  const record = Buffer.allocUnsafe(headerLength + payload.length)
  record.writeUInt32LE(generation, 0)
  record.writeUInt32LE(payload.length, 4)
  record.writeUInt32LE(crc32(payload, generation), 8)
  record.set(payload, headerLength)
  return record
}

/** The records from the beginning that belong together. */
function decodeRecords(bytes: Buffer) {
  const payloads: Uint8Array[] = []
  let generation = 0
  for (let at = 0; at + headerLength <= bytes.length; ) {
    const itsGeneration = bytes.readUInt32LE(at)
    const from = at + headerLength
    const to = from + bytes.readUInt32LE(at + 4)
    if (itsGeneration === 0 || (at > 0 && itsGeneration !== generation) || to > bytes.length) break
    const payload = bytes.subarray(from, to)
    if (crc32(payload, itsGeneration) !== bytes.readUInt32LE(at + 8)) break
    generation = itsGeneration
    payloads.push(payload)
    at = to
  }
  return { generation, payloads }
}

async function prepare(path: string, size: number): Promise<{ file: FileHandle; size: number }> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  const { size: length } = await file.stat()
  if (length < size) await file.write(Buffer.alloc(size - length), 0, size - length, length)
  await file.sync()
  if (!writesThrough) return { file, size: Math.max(length, size) }
  await file.close()
  const through = await open(path, constants.O_RDWR | constants.O_DSYNC)
  return { file: through, size: Math.max(length, size) }
}

export interface Segment {
  /** Begins anew: what is in it is not needed any more. */
  begin: (generation: number) => void
  /** Whether a payload of `length` bytes has room. */
  fits: (length: number) => boolean
  /** Resolves once it is on disk. When it rejects, the next one takes its place. One at a time. */
  append: (payload: Uint8Array) => Promise<void>
  close: () => Promise<void>
}

/** Opens or makes the file, `atLeast` so many bytes long; with what is in it. A generation is 1 or more. */
export async function openSegment(path: string, atLeast: number) {
  const { file, size } = await prepare(path, atLeast)
  const { buffer } = await file.read(Buffer.alloc(size), 0, size, 0)
  const content = decodeRecords(buffer)
  let generation = 0
  let end = 0

  const segment: Segment = {
    begin(next) {
      generation = next
      end = 0
    },
    fits: length => end + headerLength + length <= size,
    async append(payload) {
      const record = encodeRecord(generation, payload)
      const { bytesWritten } = await file.write(record, 0, record.length, end)
      if (bytesWritten < record.length) throw new Error('the disk took a part of a record only')
      if (!writesThrough) await file.datasync()
      end += record.length
    },
    close: () => file.close(),
  }
  return { segment, content }
}
