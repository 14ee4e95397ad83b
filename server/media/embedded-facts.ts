// What a picture says about itself, from the tags of IPTC-IIM, XMP and EXIF, in this order of trust (the
// Metadata Working Group's). Pure. Cameras fill some of them with their own name; that is no caption.
import { altLimit, captionLimit, lineLimit } from '#shared/media/limits.ts'

/** Tags by group and name, as ExifReader hands them out; only descriptions are used. */
export interface Tags {
  iptc?: Record<string, unknown>
  xmp?: Record<string, unknown>
  exif?: Record<string, unknown>
}

export interface EmbeddedFacts {
  caption: string
  credit: string
  creator: string
  rights: string
  alt: string
  /** ISO 8601, as exact as the file is; without a zone when it names none. */
  takenAt: string | null
  digitalSource: string | null
}

export const noFacts: EmbeddedFacts = {
  caption: '',
  credit: '',
  creator: '',
  rights: '',
  alt: '',
  takenAt: null,
  digitalSource: null,
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function textOf(tag: unknown): string {
  const values = Array.isArray(tag) ? tag.map(textOf) : [isRecord(tag) ? tag.description : null]
  return values
    .filter(value => typeof value === 'string')
    .map(value => value.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim())
    .filter(value => value !== '')
    .join(', ')
}

const cut = (text: string, limit: number) =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`

/** "OLYMPUS DIGITAL CAMERA", "SONY DSC", "DCIM\100MEDIA\DJI_0001.JPG", "<MENOFF>" */
const isCameraTalk = (text: string) =>
  /digital camera|^(?:sony )?dsc\b|^dcim\b|^<.*>$|^default$|^untitled$|^\w+\.(?:jpe?g|png|tiff?)$/i.test(
    text,
  )

/** "2026:11:23 10:20:30", "20261123", "2026-11-23T10:20:30+01:00" */
function isoTime(text: string): string | null {
  const found =
    /^(\d{4})[:-]?(\d\d)[:-]?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?/.exec(
      text,
    )
  if (!found || found[1] === '0000') return null
  const [, year, month, day, hours, minutes, seconds = '00', zone = ''] = found
  const date = `${year}-${month}-${day}`
  const time = hours === undefined ? date : `${date}T${hours}:${minutes}:${seconds}${zone}`
  return Number.isNaN(Date.parse(time)) ? null : time
}

export function factsOf({ iptc = {}, xmp = {}, exif = {} }: Tags): EmbeddedFacts {
  const first = (...tags: unknown[]) =>
    tags.map(textOf).find(text => text !== '' && !isCameraTalk(text)) ?? ''
  const line = (...tags: unknown[]) => cut(first(...tags), lineLimit)

  const creator = line(xmp.creator, iptc['By-line'], exif.Artist)
  const agency = line(xmp.Credit, iptc.Credit, xmp.Source, iptc.Source)
  const both = [creator, agency].filter((name, at, all) => name !== '' && all.indexOf(name) === at)
  const credit = agency.includes(creator) ? agency || creator : both.join(' / ')
  const source = textOf(xmp.DigitalSourceType)
  return {
    caption: cut(
      first(
        xmp.description,
        iptc['Caption/Abstract'],
        exif.ImageDescription,
        xmp.Headline,
        iptc.Headline,
      ),
      captionLimit,
    ),
    creator,
    credit: cut(credit, lineLimit),
    rights: line(xmp.rights, iptc['Copyright Notice'], exif.Copyright, xmp.UsageTerms),
    alt: cut(first(xmp.AltTextAccessibility), altLimit),
    takenAt:
      [
        `${textOf(exif.DateTimeOriginal)}${textOf(exif.OffsetTimeOriginal)}`,
        textOf(xmp.DateCreated),
        textOf(iptc['Date Created']),
      ]
        .map(isoTime)
        .find(time => time !== null) ?? null,
    digitalSource: /([A-Za-z]+)\/?$/.exec(source)?.[1] ?? null,
  }
}
