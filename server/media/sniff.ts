// What a file is, by its first bytes: whatever its name or its sender say. Only what is in this table ever
// reaches the image library; SVG, PDF and programs do not.
import type { PictureType } from '#shared/media/limits.ts'

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

/** The brands of AVIF among the files of ISO/IEC 14496-12: still pictures and sequences. */
const isAvif = (bytes: Uint8Array) =>
  ascii(bytes, 4, 8) === 'ftyp' && /^(?:.{4})*?av(?:if|is)/s.test(ascii(bytes, 8, 40))

const isHeic = (bytes: Uint8Array) =>
  ascii(bytes, 4, 8) === 'ftyp' && /^(?:hei[cxms]|hev[cx]|mif1|msf1)/.test(ascii(bytes, 8, 12))

const signs: Record<PictureType, (bytes: Uint8Array) => boolean> = {
  'image/jpeg': bytes => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  'image/png': bytes => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  'image/webp': bytes => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  'image/avif': isAvif,
  'image/gif': bytes => /^GIF8[79]a/.test(ascii(bytes, 0, 6)),
  'image/tiff': bytes => /^(?:II\*\0|MM\0\*)/.test(ascii(bytes, 0, 4)),
}

const types = Object.keys(signs) as PictureType[] // the keys of the table above

/** Null: not a picture that we take. */
export const pictureTypeOf = (bytes: Uint8Array): PictureType | null =>
  types.find(type => signs[type](bytes)) ?? null

/** What a file that is not taken seems to be, so that the refusal can say what to do. */
export function otherKindOf(bytes: Uint8Array): 'empty' | 'svg' | 'heic' | 'other' {
  if (bytes.length === 0) return 'empty'
  if (isHeic(bytes)) return 'heic'
  return /^[\s\uFEFF]*<(?:\?xml|!DOCTYPE svg|svg|!--)/i.test(
    new TextDecoder().decode(bytes.subarray(0, 256)),
  )
    ? 'svg'
    : 'other'
}
