// Bytes that are asked for again and again, made ready once: a strong tag and the compressed forms, each
// with a tag of its own (RFC 9110, 8.8.3) and its headers, so that answering costs no work.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** Headers as Node writes them: names and values in turn. */
type RawHeaders = readonly string[]

export interface Form {
  bytes: Buffer
  /** The ETag, in its quotes. */
  tag: string
  /** Milliseconds since 1970, of Last-Modified; null where there is none. */
  modified: number | null
  /** What goes with every answer, also with "you have it". */
  head: RawHeaders
  /** What goes with the bytes. */
  content: RawHeaders
}

export type Representation = Readonly<Record<Encoding, Form>>

/** Below this, compression only costs. */
const worthwhile = 1024

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)

/** `headers` go with every form. */
export async function createRepresentation(
  body: string | Uint8Array,
  contentType: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Representation> {
  const identity = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body)
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 27)
  const modified = headers['Last-Modified']
  const common = Object.entries({ ...headers, Vary: 'Accept-Encoding' }).flat()

  function formOf(bytes: Buffer, encoding: Encoding): Form {
    const quoted = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`
    const size = ['Content-Type', contentType, 'Content-Length', String(bytes.length)]
    return {
      bytes,
      tag: quoted,
      modified: modified === undefined ? null : Date.parse(modified),
      head: [...common, 'ETag', quoted],
      content: encoding === 'identity' ? size : [...size, 'Content-Encoding', encoding],
    }
  }

  const plain = formOf(identity, 'identity')
  if (identity.length < worthwhile) return { identity: plain, gzip: plain, br: plain }
  const [zipped, br] = await Promise.all([
    zip(identity),
    brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  ])
  return { identity: plain, gzip: formOf(zipped, 'gzip'), br: formOf(br, 'br') }
}
