// Bytes that are asked for again and again, made ready once: a strong tag and the compressed forms, each
// with a tag of its own (RFC 9110, 8.8.3), so that answering costs no work.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

export interface Representation {
  tag: string
  bytes: Record<Encoding, Buffer>
}

/** Below this, compression only costs. */
const worthwhile = 1024

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)

export async function createRepresentation(body: string | Uint8Array): Promise<Representation> {
  const identity = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body)
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 27)
  if (identity.length < worthwhile) {
    return { tag, bytes: { identity, gzip: identity, br: identity } }
  }
  const [zipped, br] = await Promise.all([
    zip(identity),
    brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  ])
  return { tag, bytes: { identity, gzip: zipped, br } }
}

/** The form that a client gets which takes these encodings, and its headers. */
export function formOf({ tag, bytes }: Representation, encoding: Encoding) {
  const isPlain = bytes[encoding] === bytes.identity
  return {
    bytes: bytes[encoding],
    headers: {
      ETag: isPlain ? `"${tag}"` : `"${tag}-${encoding}"`,
      ...(!isPlain && { 'Content-Encoding': encoding }),
    },
  }
}
