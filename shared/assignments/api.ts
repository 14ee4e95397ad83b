// Threads for somebody, on the wire: assigning, handing a blocking one over (rule R4), and what waits for me
// across stories.
import { z } from 'zod'
import { get, post } from '#shared/api/contract.ts'
import { Person } from '#shared/auth/api.ts'
import { Thread, ThreadParams } from '#shared/comments/api.ts'
import { assignmentRoles } from '#shared/planning/vocabulary.ts'
import { signOffKinds } from '#shared/signoffs/kinds.ts'
import { Target } from './assignee.ts'

const WaitingStory = z.object({ id: z.string(), headline: z.string() })

/** What waits for somebody, and since when. `desk` names the desk that it waits for, if it is not for them alone. */
export const WaitingItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('thread'),
    story: WaitingStory,
    at: z.iso.datetime(),
    desk: z.string().nullable(),
    threadId: z.string(),
    body: z.string(),
    blocking: z.boolean(),
    by: Person.nullable(),
  }),
  z.object({
    kind: z.literal('mention'),
    story: WaitingStory,
    at: z.iso.datetime(),
    threadId: z.string().nullable(),
    body: z.string(),
    by: Person.nullable(),
  }),
  z.object({
    kind: z.literal('sign-off'),
    story: WaitingStory,
    at: z.iso.datetime(),
    desk: z.string(),
    signOff: z.enum(signOffKinds),
    /** Whether it was given, and the draft has moved on since. */
    isOutdated: z.boolean(),
  }),
  z.object({
    kind: z.literal('review'),
    story: WaitingStory,
    at: z.iso.datetime(),
    desk: z.string(),
  }),
  /** A part in a story that is not published. */
  z.object({
    kind: z.literal('part'),
    story: WaitingStory,
    at: z.iso.datetime(),
    roles: z.array(z.enum(assignmentRoles)),
    deadline: z.iso.datetime().nullable(),
  }),
])
export type WaitingItem = z.infer<typeof WaitingItem>

export const assignmentsApi = {
  assign: post('/api/threads/:threadId/assign', {
    summary: 'Say whom a thread is for: a person, a desk, or nobody',
    params: ThreadParams,
    body: z.strictObject({ to: Target.nullable() }),
    reply: Thread,
  }),
  handOver: post('/api/threads/:threadId/hand-over', {
    summary:
      'Hand a blocking thread over: from then on that person or desk resolves it, or a chief',
    params: ThreadParams,
    body: z.strictObject({ to: Target, note: z.string().trim().max(1000).optional() }),
    reply: Thread,
  }),
  waiting: get('/api/waiting', {
    summary: 'What waits for me, across stories: threads, mentions, sign-offs, reviews, parts',
    reply: z.array(WaitingItem),
  }),
}
