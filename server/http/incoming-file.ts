// A body that is a file: announced by its headers, read chunk by chunk by whoever takes it. Refused by
// its media type and announced length before a byte of it is read. What nobody reads is let pass, so that
// the sender hears why; a sender that goes on without end is cut off.
import type { Request, Response } from 'express'
import type { RawBody } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/errors.ts'
import { megabytes } from '#shared/media/limits.ts'

export interface IncomingFile {
  /** The media type without parameters, in small letters; what the sender says, not what it is. */
  type: string
  /** Throws AppError when the sender breaks off. Iterated once. */
  chunks: AsyncIterable<Uint8Array>
}

/** How many times the limit is read and thrown away so that an answer is heard. */
const patience = 4

async function* chunksOf(req: Request): AsyncGenerator<Uint8Array> {
  try {
    // The socket must outlive the reading: an answer follows.
    for await (const chunk of req.iterator({ destroyOnReturn: false })) yield chunk
  } catch {
    throw new AppError('bad-request', 'The upload was broken off.')
  }
}

/** Reads on without keeping anything, up to a point; then hangs up. */
function letPass(req: Request, res: Response, limit: number) {
  if (req.readableEnded || req.destroyed) return
  let left = limit * patience
  req.on('data', (chunk: Uint8Array) => {
    left -= chunk.length
    if (left < 0) req.destroy()
  })
  req.resume()
  if (Number(req.headers['content-length'] ?? 0) > left) {
    res.set('Connection', 'close')
    res.once('finish', () => req.destroy())
  }
}

export function incomingFile(req: Request, res: Response, { types, limit }: RawBody): IncomingFile {
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const encoding = req.headers['content-encoding'] ?? 'identity'
  const refuse = (error: AppError) => {
    letPass(req, res, limit)
    return error
  }
  if (!types.includes(type)) {
    throw refuse(
      new AppError(
        'unsupported-type',
        type === ''
          ? `Send the file itself as the body, with its media type: ${types.join(', ')}.`
          : `This address takes ${types.join(', ')}, not ${type}.`,
      ),
    )
  }
  if (encoding !== 'identity') {
    throw refuse(new AppError('unsupported-type', 'Send the file as it is, not compressed.'))
  }
  if (Number(req.headers['content-length'] ?? 0) > limit) {
    throw refuse(
      new AppError('too-large', `A file has at most ${megabytes(limit)} MB. This is more.`),
    )
  }
  res.once('finish', () => letPass(req, res, limit))
  return { type, chunks: chunksOf(req) }
}
