// What the newsroom takes as a picture, and how much of it. Apart from the zod shapes, for the browser.

/** Media types of pictures that are taken. SVG is not: it is a program. */
export const pictureTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/tiff',
] as const
export type PictureType = (typeof pictureTypes)[number]

/** Bytes of one picture. */
export const pictureLimit = 40 * 1024 * 1024

/** Pixels of one picture: more than the largest cameras make, far less than a decompression bomb. */
export const pixelLimit = 120_000_000

export const captionLimit = 2000
export const altLimit = 1000
export const lineLimit = 300

/** Characters of a file's name that are kept. */
export const nameLimit = 200

export const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
