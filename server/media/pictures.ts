// The image library behind two questions: what is this file, and how does it look at a width. Everything
// that comes out is upright, in sRGB, and without a word of metadata: no place, no camera, no names.
import sharp, { type Sharp } from 'sharp'
import { AppError } from '#shared/api/errors.ts'
import { megabytes, type PictureType, pictureLimit, pixelLimit } from '#shared/media/limits.ts'
import type { RenditionFormat } from '#shared/media/renditions.ts'
import { otherKindOf, pictureTypeOf } from './sniff.ts'

export interface Measured {
  type: PictureType
  /** Of the upright picture. */
  width: number
  height: number
}

const refusals = {
  empty: ['invalid', 'The file is empty.'],
  svg: [
    'unsupported-type',
    'SVG is not taken, because it can carry programs. Save the graphic as PNG and upload that.',
  ],
  heic: ['unsupported-type', 'HEIC is not taken. Save the picture as JPEG and upload that.'],
  other: [
    'unsupported-type',
    'This file is not a picture of a kind that is taken: JPEG, PNG, WebP, AVIF, GIF or TIFF.',
  ],
} as const

const damaged = () =>
  new AppError(
    'invalid',
    'The picture is damaged: it ends too early, or its data is broken. Export or copy it again.',
  )

/** Numbers as a sentence in English has them. */
const grouped = (n: number) => n.toLocaleString('en')

/** `width` pixels are decoded at most; more than the limit never gets so far. */
const open = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error', animated: false })

export function createPictures() {
  // The queue decides how many pictures are worked on at once; each has one thread and no cache.
  sharp.concurrency(1)
  sharp.cache(false)

  const encoders: Record<RenditionFormat, (picture: Sharp) => Sharp> = {
    avif: picture => picture.avif({ quality: 55, effort: 3 }),
    webp: picture => picture.webp({ quality: 78, effort: 4, smartSubsample: true }),
    jpg: picture =>
      picture.flatten({ background: '#fff' }).jpeg({ quality: 80, progressive: true }),
  }

  return {
    /** Throws AppError, saying why it is not taken. Reads the head alone: a whole look is `render`. */
    async measure(bytes: Uint8Array): Promise<Measured> {
      if (bytes.length > pictureLimit) {
        throw new AppError(
          'too-large',
          `A picture has at most ${megabytes(pictureLimit)} MB. This is more.`,
        )
      }
      const type = pictureTypeOf(bytes)
      if (!type) {
        const [code, message] = refusals[otherKindOf(bytes)]
        throw new AppError(code, message)
      }
      const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false })
        .metadata()
        .catch(() => {
          throw damaged()
        })
      if (width * height > pixelLimit) {
        throw new AppError(
          'too-large',
          `The picture has ${grouped(width)} × ${grouped(height)} pixels. At most ${grouped(pixelLimit / 1_000_000)} million are taken: make it smaller and upload that.`,
        )
      }
      return { type, width: autoOrient.width, height: autoOrient.height }
    },
    /** Decodes all of it, so a file that is cut off anywhere does not pass. Throws AppError `invalid`. */
    async render(bytes: Uint8Array, width: number, format: RenditionFormat): Promise<Buffer> {
      const picture = open(bytes).autoOrient().resize({ width, withoutEnlargement: true })
      return encoders[format](picture)
        .toBuffer()
        .catch(() => {
          throw damaged()
        })
    },
  }
}

export type Pictures = ReturnType<typeof createPictures>
