// Destinations: where editions are sent, by an administrator's choice. A secret is handed in, or out once,
// and never read again.
import { z } from 'zod'
import { del, get, patch, post } from '#shared/api/contract.ts'
import { LanguageTag } from '#shared/article/article.ts'
import { formats } from '#shared/publishing/formats.ts'
import { rightsUses } from '#shared/stories/rights-uses.ts'
import { Result } from './attempts.ts'

export const destinationKinds = ['webhook', 'wordpress', 'ghost', 'folder'] as const
export type DestinationKind = (typeof destinationKinds)[number]

/** Without a name and password inside: those have a place of their own. */
const Address = z
  .url({ protocol: /^https?$/, error: 'is an address such as https://example.org/news' })
  .max(2000)
  .refine(
    value => URL.canParse(value) && new URL(value).username === '' && !new URL(value).password,
    'holds no name or password; they have a field of their own',
  )
const format = z.enum(formats)
/** How a post arrives: for readers at once, or as a draft that somebody there looks at. */
const arrival = z.enum(['publish', 'draft'])

/** What is known of a destination by its kind. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('webhook'), url: Address, format }),
  z.strictObject({
    kind: z.literal('wordpress'),
    url: Address,
    username: z.string().trim().min(1, 'names the account there').max(200),
    arrival,
  }),
  z.strictObject({ kind: z.literal('ghost'), url: Address, arrival }),
  z.strictObject({
    kind: z.literal('folder'),
    path: z.string().trim().min(1, 'names a folder').max(1000),
    format,
  }),
])
export type Target = z.infer<typeof Target>
export type TargetOf<K extends DestinationKind> = Extract<Target, { kind: K }>

const names = z.array(z.string().trim().min(1).max(100)).max(100)

/** Which editions go there; an empty list leaves nothing out. `copy`: the newsroom's own only, or all. */
export const Filter = z.strictObject({
  desks: names.default([]),
  topics: names.default([]),
  languages: z.array(LanguageTag).max(100).default([]),
  copy: z.enum(['own', 'all']).default('all'),
})
export type Filter = z.infer<typeof Filter>

const openFilter: Filter = { desks: [], topics: [], languages: [], copy: 'all' }

const Name = z.string().trim().min(1, 'says who it is').max(100)
const Secret = z.string().trim().min(1).max(500)
/** As what agency copy goes there: as on pages of our own, in feeds, or as what others build on (rule X1). */
const use = z.enum(rightsUses)

export const NewDestination = z.strictObject({
  name: Name,
  target: Target,
  /** WordPress: an application password. Ghost: an Admin API key. A webhook gets one of ours. */
  secret: Secret.optional(),
  filter: Filter.default(openFilter),
  use: use.default('formats'),
})
export type NewDestination = z.infer<typeof NewDestination>

export const DestinationChange = z.strictObject({
  name: Name.optional(),
  target: Target.optional(),
  secret: Secret.optional(),
  filter: Filter.optional(),
  use: use.optional(),
})
export type DestinationChange = z.infer<typeof DestinationChange>

export const Destination = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(destinationKinds),
  /** Null for those who may not manage it: an address may be as good as a key. */
  target: Target.nullable(),
  filter: Filter,
  use,
  createdAt: z.iso.datetime(),
  /** Since when nothing goes out; null while it does. `pausedBy`: who did, null when its own answers. */
  pausedAt: z.iso.datetime().nullable(),
  pausedBy: z.string().nullable(),
  /** Deliveries that have not gone out yet. */
  waiting: z.int(),
  /** What the last attempt came to. */
  last: Result.extend({ at: z.iso.datetime() }).nullable(),
})
export type Destination = z.infer<typeof Destination>

const params = z.object({ destinationId: z.string() })

export const destinationsApi = {
  list: get('/api/destinations', {
    summary: 'Where editions are sent',
    reply: z.array(Destination),
  }),
  add: post('/api/destinations', {
    summary:
      'A new destination; the secret that a webhook is signed with is in this answer and nowhere else',
    body: NewDestination,
    status: 201,
    reply: z.object({ destination: Destination, secret: z.string().nullable() }),
  }),
  change: patch('/api/destinations/:destinationId', {
    summary: 'Change a destination',
    params,
    body: DestinationChange,
    reply: Destination,
  }),
  remove: del('/api/destinations/:destinationId', {
    summary: 'Send nothing there any more, withdrawals included',
    params,
  }),
  test: post('/api/destinations/:destinationId/test', {
    summary: 'Try whether it can be reached and lets us in',
    params,
    reply: Result.extend({ ms: z.int() }),
  }),
  pause: post('/api/destinations/:destinationId/pause', {
    summary: 'Hold back what goes there',
    params,
    reply: Destination,
  }),
  resume: post('/api/destinations/:destinationId/resume', {
    summary: 'Let it go out again, with what has waited or without; withdrawals always go out',
    params,
    body: z.strictObject({ waiting: z.enum(['send', 'drop']).default('send') }),
    reply: Destination,
  }),
  renewSecret: post('/api/destinations/:destinationId/secret', {
    summary: 'Another secret for a webhook; the old one is no longer signed with',
    params,
    reply: z.object({ secret: z.string() }),
  }),
}
