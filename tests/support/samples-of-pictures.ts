// Pictures for tests, made on the spot: good ones with everything that cameras and agencies write into
// them, and every bad kind.
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const xmp = (inside: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`

/** Noise, so that it does not shrink to nothing. */
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#38618c',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })

export interface PhotoOptions {
  width?: number
  height?: number
  /** EXIF orientation, 1 to 8. */
  orientation?: number
  caption?: string
  creator?: string
  credit?: string
}

/** A JPEG as it comes from a camera and an agency: with a place, a caption, names. */
export function photo(options: PhotoOptions = {}): Promise<Buffer> {
  const { width = 1200, height = 800, orientation = 1 } = options
  const { caption = 'Die Fähre am Kai', creator = 'Ana Petrova', credit = 'Nordufer' } = options
  return noise(width, height)
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { ImageDescription: 'a boat', Make: 'Secret camera', Copyright: '(C) Ana' },
      IFD2: { DateTimeOriginal: '2026:11:23 10:20:30' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .withXmp(
      xmp(
        `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator><photoshop:Credit>${credit}</photoshop:Credit>`,
      ),
    )
    .jpeg({ quality: 70 })
    .toBuffer()
}

export const plainPicture = (format: 'png' | 'webp' | 'avif' | 'gif' | 'tiff', width = 400) =>
  sharp({ create: { width, height: 300, channels: 4, background: '#c33a' } })
    .toFormat(format)
    .toBuffer()

function chunk(type: string, data: Uint8Array) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG of one colour, 1 bit a pixel: small as a file, enormous when it is opened. */
export function bomb(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
