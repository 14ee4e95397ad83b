// Where pictures are kept: files named by what they hold (SHA-256). A name appears only when all of it is
// on disk, so nothing is ever half there; writing the same again changes nothing. The interface is small
// enough for another store than a folder.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/api/errors.ts'

/** A file that has come in whole and is not kept yet. Ends with `keep` or `discard`. */
export interface Received {
  hash: string
  bytes: Buffer
  keep: () => Promise<void>
  discard: () => Promise<void>
}

export interface FileStore {
  /** Takes a file in, to a place where nobody looks. Throws AppError `too-large` above `limit` bytes. */
  receive: (chunks: AsyncIterable<Uint8Array>, limit: number, tooLarge: string) => Promise<Received>
  /** The original with this hash; null when it is not there. */
  readOriginal: (hash: string) => Promise<Buffer | null>
  readRendition: (hash: string, name: string) => Promise<Buffer | null>
  writeRendition: (hash: string, name: string, bytes: Uint8Array) => Promise<void>
  /** The original and all renditions. */
  remove: (hash: string) => Promise<void>
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const isFull = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code))

const noSpace = () =>
  new AppError(
    'unavailable',
    'The disk of the newsroom is full, so the picture was not kept. An administrator has to make room.',
  )

async function readOrNull(path: string) {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** A rename is on disk once the folder is. Windows has no such call and needs none. */
async function syncFolder(folder: string) {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {}) // not every file system can; the file itself is synced
  await handle?.close()
}

/** Files below `folder`. What a process before left unfinished is thrown away. */
export async function openFiles(folder: string): Promise<FileStore> {
  const unfinished = join(folder, 'unfinished')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })

  const originalOf = (hash: string) => join(folder, 'originals', hash.slice(0, 2), hash)
  const renditionsOf = (hash: string) => join(folder, 'renditions', hash.slice(0, 2), hash)

  async function writeWhole(chunks: AsyncIterable<Uint8Array> | Uint8Array[], path: string) {
    const handle = await open(path, 'wx')
    try {
      for await (const chunk of chunks) await handle.write(chunk)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  async function move(from: string, to: string) {
    await mkdir(dirname(to), { recursive: true })
    await rename(from, to)
    await syncFolder(dirname(to))
  }

  return {
    async receive(chunks, limit, tooLarge) {
      const path = join(unfinished, randomUUID())
      const hash = createHash('sha256')
      const parts: Uint8Array[] = []
      let size = 0
      async function* counted() {
        for await (const chunk of chunks) {
          size += chunk.length
          if (size > limit) throw new AppError('too-large', tooLarge)
          hash.update(chunk)
          parts.push(chunk)
          yield chunk
        }
      }
      const discard = () => rm(path, { force: true })
      try {
        await writeWhole(counted(), path)
      } catch (error) {
        await discard()
        throw isFull(error) ? noSpace() : error
      }
      const digest = hash.digest('hex')
      return {
        hash: digest,
        bytes: Buffer.concat(parts, size),
        keep: () => move(path, originalOf(digest)),
        discard,
      }
    },
    readOriginal: hash => readOrNull(originalOf(hash)),
    readRendition: (hash, name) => readOrNull(join(renditionsOf(hash), name)),
    async writeRendition(hash, name, bytes) {
      const path = join(unfinished, randomUUID())
      try {
        await writeWhole([bytes], path)
        await move(path, join(renditionsOf(hash), name))
      } catch (error) {
        await unlink(path).catch(() => {}) // the first error is the one to tell
        throw isFull(error) ? noSpace() : error
      }
    },
    async remove(hash) {
      await rm(renditionsOf(hash), { recursive: true, force: true })
      await rm(originalOf(hash), { force: true })
    },
  }
}
