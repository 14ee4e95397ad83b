// Versions of a draft on the wire: kept states, what differs between any two, who wrote which words.
import { z } from 'zod'
import { get, patch, post } from '#shared/api/contract.ts'
import { Article } from '#shared/article/article.ts'
import { Person } from '#shared/auth/api.ts'
import { Compared } from '#shared/publishing/comparison.ts'
import { StoryParams } from './api.ts'
import { versionReasons } from './version-reasons.ts'

const VersionName = z.string().trim().min(1, 'a name').max(100)

/** A kept state of a draft. `by` asked for it; `authors` wrote since the version before. */
export const Version = z.object({
  id: z.string(),
  reason: z.enum(versionReasons),
  name: z.string().nullable(),
  by: Person.nullable(),
  authors: z.array(Person),
  at: z.iso.datetime(),
  words: z.int(),
})
export type Version = z.infer<typeof Version>

export const VersionParams = StoryParams.extend({ versionId: z.string() })

/** `before` is the id of the version that the page before ended with. */
export const VersionPage = z.object({
  before: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** One side of a comparison: a version's id, `edition-3`, or `now` for the draft as it is. */
export const Side = z.string().min(1).max(100)

/** Who wrote a stretch of text when; `via` is who brought it in for them. Ids are of `people`. */
export const AuthorRun = z.object({
  text: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  via: z
    .object({
      kind: z.enum(['restored', 'suggested']),
      by: z.string().nullable(),
      at: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** Where the text is in the Y.Doc: the Yjs client id and its first clock. */
  client: z.int(),
  clock: z.int(),
})
export type AuthorRun = z.infer<typeof AuthorRun>

export const Authorship = z.object({
  people: z.array(Person),
  /** Every text of the draft, block by block: each text of a field is one list of runs. */
  fields: z.array(z.object({ field: z.string(), blocks: z.array(z.array(AuthorRun)) })),
})
export type Authorship = z.infer<typeof Authorship>

export const versionsApi = {
  list: get('/api/stories/:storyId/versions', {
    summary: 'Kept versions of the draft, newest first; a page of them',
    params: StoryParams,
    query: VersionPage,
    reply: z.array(Version),
  }),
  keep: post('/api/stories/:storyId/versions', {
    summary: 'Keep the draft as it is now, under a name',
    params: StoryParams,
    body: z.strictObject({ name: VersionName }),
    status: 201,
    reply: Version,
  }),
  get: get('/api/stories/:storyId/versions/:versionId', {
    summary: 'One version, with its article',
    params: VersionParams,
    reply: Version.extend({ article: Article }),
  }),
  rename: patch('/api/stories/:storyId/versions/:versionId', {
    summary: 'Name a version, so that it stays for ever',
    params: VersionParams,
    body: z.strictObject({ name: VersionName }),
    reply: Version,
  }),
  restore: post('/api/stories/:storyId/versions/:versionId/restore', {
    summary:
      'Make the draft what the version was, as a new edit; the draft is kept as a version before',
    params: VersionParams,
    /** `before` is the version that the draft was; null when it is already like the one restored. */
    reply: z.object({ before: Version.nullable() }),
  }),
  diff: get('/api/stories/:storyId/diff', {
    summary: 'What differs between two of: a version, an edition (edition-3), the draft (now)',
    params: StoryParams,
    query: z.object({
      from: Side,
      to: Side.default('now'),
      /** `true`: also what is the same, so that the whole article can be read. */
      unchanged: z.enum(['true', 'false']).default('false'),
    }),
    reply: z.object({ language: z.string(), differences: z.array(Compared) }),
  }),
  authorship: get('/api/stories/:storyId/authorship', {
    summary: 'Who wrote which words of the draft, and when',
    params: StoryParams,
    reply: Authorship,
  }),
}
