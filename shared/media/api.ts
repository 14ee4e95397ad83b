// Pictures on the wire: the file itself in, what is known about it out. Renditions are at /media/… (see
// renditions.ts); the original is for the newsroom only.
import { z } from 'zod'
import { del, get, patch, post } from '#shared/api/contract.ts'
import { Person } from '#shared/auth/api.ts'
import {
  altLimit,
  captionLimit,
  lineLimit,
  nameLimit,
  pictureLimit,
  pictureTypes,
} from './limits.ts'

/** The point of a picture that a crop keeps, from the upper left corner, 0 to 1. */
export const Focus = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type Focus = z.infer<typeof Focus>

/**
 * A picture of the newsroom. `width` and `height` are of the upright picture. `caption` to `takenAt` were
 * read from the file (IPTC, XMP, EXIF) and may have been changed since. `digitalSource` is the last part
 * of an IPTC digital source type, such as `trainedAlgorithmicMedia`.
 */
export const Media = z.object({
  id: z.string(),
  type: z.enum(pictureTypes),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  /** SHA-256 of the original. */
  hash: z.string(),
  filename: z.string(),
  caption: z.string(),
  credit: z.string(),
  creator: z.string(),
  rights: z.string(),
  alt: z.string(),
  takenAt: z.string().nullable(),
  digitalSource: z.string().nullable(),
  focus: Focus.nullable(),
  /** It belongs to restricted stories alone: only those who may open one of them see it. */
  restricted: z.boolean(),
  by: Person.nullable(),
  at: z.iso.datetime(),
})
export type Media = z.infer<typeof Media>

/** A story that shows a picture: in its draft, in the edition that readers see, or both. */
export const MediaUse = z.object({
  storyId: z.string(),
  headline: z.string(),
  inDraft: z.boolean(),
  isPublic: z.boolean(),
})
export type MediaUse = z.infer<typeof MediaUse>

const line = z.string().trim().max(lineLimit, `at most ${lineLimit} characters`)

export const MediaChange = z.strictObject({
  caption: z.string().trim().max(captionLimit, `at most ${captionLimit} characters`).optional(),
  alt: z.string().trim().max(altLimit, `at most ${altLimit} characters`).optional(),
  credit: line.optional(),
  creator: line.optional(),
  rights: line.optional(),
  focus: Focus.nullable().optional(),
})
export type MediaChange = z.infer<typeof MediaChange>

export const MediaFilter = z.object({
  /** Every word must be found in caption, alt text, credit, creator, rights or the file's name. */
  search: z.string().max(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(60),
})
export type MediaFilter = z.infer<typeof MediaFilter>

export const MediaPage = z.object({ media: z.array(Media), next: z.string().nullable() })
export type MediaPage = z.infer<typeof MediaPage>

const MediaParams = z.object({ mediaId: z.string() })

export const mediaApi = {
  list: get('/api/media', {
    summary: 'The pictures of the newsroom, newest first',
    query: MediaFilter,
    reply: MediaPage,
  }),
  add: post('/api/media', {
    summary:
      'Upload a picture: the file itself as the body, with its media type. A file that is here already is not stored twice',
    query: z.object({
      filename: z
        .string()
        .max(1000)
        .transform(name => name.slice(-nameLimit))
        .default(''),
      /** It is brought for this story. While that is restricted, nobody else sees it. */
      storyId: z.string().max(100).optional(),
    }),
    file: { types: [...pictureTypes, 'application/octet-stream'], limit: pictureLimit },
    status: 201,
    reply: Media,
  }),
  get: get('/api/media/:mediaId', {
    summary: 'One picture',
    params: MediaParams,
    reply: Media,
  }),
  uses: get('/api/media/:mediaId/uses', {
    summary: 'The stories that show a picture',
    params: MediaParams,
    reply: z.array(MediaUse),
  }),
  update: patch('/api/media/:mediaId', {
    summary: 'Change what is known about a picture; stories that show it keep what they say',
    params: MediaParams,
    body: MediaChange,
    reply: Media,
  }),
  remove: del('/api/media/:mediaId', {
    summary: 'Delete a picture that no draft and no edition shows',
    params: MediaParams,
  }),
}
