// Renditions of a picture: made when they are first asked for, kept for ever, each made once however many
// ask. What an edition needs is made ahead, so that no reader waits.
import type { Logger } from 'pino'
import { type RenditionFormat, renditionFormats, widthsOf } from '#shared/media/renditions.ts'
import type { FileStore } from './files.ts'
import type { Pictures } from './pictures.ts'
import type { Queue, Urgency } from './queue.ts'

export interface Original {
  hash: string
  width: number
}

export interface RenditionsDeps {
  files: FileStore
  pictures: Pictures
  queue: Queue
  logger: Logger
}

const nameOf = (width: number, format: RenditionFormat) => `${width}.${format}`

export function createRenditions({ files, pictures, queue, logger }: RenditionsDeps) {
  const making = new Map<string, Promise<Buffer | null>>()

  async function make({ hash }: Original, width: number, format: RenditionFormat) {
    const original = await files.readOriginal(hash)
    if (!original) return null
    const bytes = await pictures.render(original, width, format)
    await files.writeRendition(hash, nameOf(width, format), bytes)
    return bytes
  }

  /** Null when the original is not there. */
  async function get(
    original: Original,
    width: number,
    format: RenditionFormat,
    urgency: Urgency = 'now',
  ): Promise<Buffer | null> {
    const name = nameOf(width, format)
    const kept = await files.readRendition(original.hash, name)
    if (kept) return kept
    const key = `${original.hash}/${name}`
    const running = making.get(key)
    if (running) return running
    const made = queue
      .do(() => make(original, width, format), urgency)
      .finally(() => making.delete(key))
    making.set(key, made)
    return made
  }

  return {
    get,
    /** Makes all of them in the background, one after the other. Never throws. */
    async makeAhead(originals: readonly Original[]) {
      for (const original of originals) {
        for (const format of renditionFormats) {
          for (const width of widthsOf(original.width)) {
            try {
              await get(original, width, format, 'ahead')
            } catch (error) {
              // They are made again when somebody asks.
              logger.warn({ err: error, hash: original.hash }, 'a rendition was not made ahead')
              return
            }
          }
        }
      }
    },
  }
}

export type Renditions = ReturnType<typeof createRenditions>
