// Review on the wire: threads anchored to the text of a draft (rules R1, R2).
import { z } from 'zod'
import { get, post } from '#shared/api/contract.ts'
import { Person } from '#shared/auth/api.ts'
import { StoryParams } from '#shared/stories/api.ts'
import { commentLimit } from './limits.ts'

const CommentBody = z
  .string()
  .trim()
  .min(1, 'a comment says something')
  .max(commentLimit, `a comment has at most ${commentLimit} characters`)

/** A Yjs relative position, encoded by `Y.encodeRelativePosition` and base64. */
const Position = z.base64().max(400)

/**
 * A place in the draft (rule R2): two relative positions (start assoc 0, end assoc −1; equal, with
 * assoc −1, when nothing is selected), the text between them, and up to 32 characters either side.
 */
export const Anchor = z.strictObject({
  field: z.string().max(40),
  from: Position,
  to: Position,
  quote: z.string().max(5000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
})
export type Anchor = z.infer<typeof Anchor>

export const Reply = z.object({
  id: z.string(),
  by: Person.nullable(),
  at: z.iso.datetime(),
  body: z.string(),
})
export type Reply = z.infer<typeof Reply>

/** A remark with its replies. `anchor` is null when it is about the whole story. */
export const Thread = z.object({
  id: z.string(),
  storyId: z.string(),
  kind: z.literal('comment'),
  body: z.string(),
  anchor: Anchor.nullable(),
  blocking: z.boolean(),
  state: z.enum(['open', 'resolved']),
  by: Person.nullable(),
  at: z.iso.datetime(),
  resolvedBy: Person.nullable(),
  resolvedAt: z.iso.datetime().nullable(),
  replies: z.array(Reply),
})
export type Thread = z.infer<typeof Thread>

export const NewThread = z.strictObject({
  kind: z.literal('comment').default('comment'),
  body: CommentBody,
  anchor: Anchor.nullable().default(null),
  blocking: z.boolean().default(false),
})
export type NewThread = z.infer<typeof NewThread>

export const ThreadParams = z.object({ threadId: z.string() })

export const commentsApi = {
  list: get('/api/stories/:storyId/threads', {
    summary: 'The threads of a story, oldest first',
    params: StoryParams,
    reply: z.array(Thread),
  }),
  create: post('/api/stories/:storyId/threads', {
    summary: 'Comment on the draft, or on the story',
    params: StoryParams,
    body: NewThread,
    status: 201,
    reply: Thread,
  }),
  reply: post('/api/threads/:threadId/replies', {
    summary: 'Answer in a thread',
    params: ThreadParams,
    body: z.strictObject({ body: CommentBody }),
    status: 201,
    reply: Thread,
  }),
  resolve: post('/api/threads/:threadId/resolve', {
    summary: 'Resolve a thread',
    params: ThreadParams,
    reply: Thread,
  }),
  reopen: post('/api/threads/:threadId/reopen', {
    summary: 'Open a resolved thread again',
    params: ThreadParams,
    reply: Thread,
  }),
}
