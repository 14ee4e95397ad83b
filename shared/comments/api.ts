// Review on the wire: threads anchored to the text of a draft, suggestions among them (rules R1–R3).
import { z } from 'zod'
import { del, get, patch, post } from '#shared/api/contract.ts'
import { Assignee } from '#shared/assignments/assignee.ts'
import { Person } from '#shared/auth/api.ts'
import { StoryParams } from '#shared/stories/api.ts'
import { commentLimit, quoteLimit } from './limits.ts'
import { Replacement } from './replacement.ts'

const tooLong = `a comment has at most ${commentLimit} characters`
const CommentBody = z.string().trim().min(1, 'a comment says something').max(commentLimit, tooLong)

/** A Yjs relative position, encoded by `Y.encodeRelativePosition` and base64; empty in a row or a choice. */
const Position = z.base64().max(400)

/**
 * A place in the draft (rule R2): two relative positions (start assoc 0, end assoc −1; equal, with
 * assoc −1, when nothing is selected), the text between them, and up to 32 characters either side.
 */
export const Anchor = z.strictObject({
  field: z.string().max(40),
  from: Position,
  to: Position,
  quote: z.string().max(quoteLimit),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  /** In a field without text: the id of the row, or the name of the choice. */
  part: z.string().max(80).optional(),
  /** Of a picture or an embed: what tells it from others when it is moved (its media, its address). */
  ref: z.string().max(2000).optional(),
})
export type Anchor = z.infer<typeof Anchor>

const Time = z.iso.datetime()

export const Reply = z.object({
  id: z.string(),
  by: Person.nullable(),
  at: Time,
  /** Empty once it was deleted. */
  body: z.string(),
  editedAt: Time.nullable(),
  deletedAt: Time.nullable(),
})
export type Reply = z.infer<typeof Reply>

export const threadKinds = ['comment', 'suggestion'] as const
/** How a suggestion ended. */
export const outcomes = ['accepted', 'rejected', 'withdrawn'] as const

/** A remark with its replies. `anchor` is null when it is about the whole story. */
export const Thread = z.object({
  id: z.string(),
  storyId: z.string(),
  kind: z.enum(threadKinds),
  /** Empty when it was deleted, and in a suggestion without a remark. */
  body: z.string(),
  anchor: Anchor.nullable(),
  blocking: z.boolean(),
  state: z.enum(['open', 'resolved']),
  by: Person.nullable(),
  at: Time,
  editedAt: Time.nullable(),
  deletedAt: Time.nullable(),
  resolvedBy: Person.nullable(),
  resolvedAt: Time.nullable(),
  /** Of a suggestion: the text that it was made for, what is to stand there, and how it ended. */
  expected: z.string().nullable(),
  replacement: Replacement.nullable(),
  outcome: z.enum(outcomes).nullable(),
  /** Whom it is for; a blocking one that was handed over is theirs to resolve. */
  assignee: Assignee.nullable(),
  replies: z.array(Reply),
  /** Somebody else wrote in it since the one who asks has read it. */
  unread: z.boolean(),
})
export type Thread = z.infer<typeof Thread>

const AnyReplacement = z.union([
  Replacement,
  z
    .string()
    .max(20_000)
    .transform((text): Replacement => ({ kind: 'text', text })),
])

export const NewThread = z
  .strictObject({
    kind: z.enum(threadKinds).default('comment'),
    body: z.string().trim().max(commentLimit, tooLong).default(''),
    anchor: Anchor.nullable().default(null),
    replacement: AnyReplacement.optional(),
    blocking: z.boolean().default(false),
  })
  .superRefine(({ kind, body, anchor, replacement }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (kind === 'comment') {
      if (body === '') wrong('body', 'a comment says something')
      if (replacement !== undefined) wrong('replacement', 'a comment replaces nothing')
      return
    }
    if (anchor === null) wrong('anchor', 'a suggestion says where')
    if (replacement === undefined) wrong('replacement', 'a suggestion says what is to stand there')
  })
export type NewThread = z.infer<typeof NewThread>

/** A suggestion as its author goes on writing it. */
export const SuggestionChange = z.strictObject({ anchor: Anchor, replacement: AnyReplacement })
export type SuggestionChange = z.infer<typeof SuggestionChange>

export const ThreadParams = z.object({ threadId: z.string() })
const ReplyParams = z.object({ threadId: z.string(), replyId: z.string() })
const Written = z.strictObject({ body: CommentBody })

export const commentsApi = {
  list: get('/api/stories/:storyId/threads', {
    summary: 'The threads of a story, oldest first',
    params: StoryParams,
    reply: z.array(Thread),
    guest: true,
  }),
  create: post('/api/stories/:storyId/threads', {
    summary: 'Comment on the draft or on the story, or suggest other words',
    params: StoryParams,
    body: NewThread,
    status: 201,
    reply: Thread,
    guest: true,
  }),
  edit: patch('/api/threads/:threadId', {
    summary: 'Change what one wrote oneself',
    guest: true,
    params: ThreadParams,
    body: Written,
    reply: Thread,
  }),
  remove: del('/api/threads/:threadId', {
    summary: 'Delete what one wrote oneself; that it was there stays visible',
    guest: true,
    params: ThreadParams,
    reply: Thread,
  }),
  reply: post('/api/threads/:threadId/replies', {
    summary: 'Answer in a thread',
    params: ThreadParams,
    body: Written,
    status: 201,
    reply: Thread,
    guest: true,
  }),
  editReply: patch('/api/threads/:threadId/replies/:replyId', {
    summary: "Change one's own answer",
    guest: true,
    params: ReplyParams,
    body: Written,
    reply: Thread,
  }),
  removeReply: del('/api/threads/:threadId/replies/:replyId', {
    summary: "Delete one's own answer; that it was there stays visible",
    guest: true,
    params: ReplyParams,
    reply: Thread,
  }),
  resolve: post('/api/threads/:threadId/resolve', {
    summary: 'Resolve a thread',
    params: ThreadParams,
    reply: Thread,
    guest: true,
  }),
  reopen: post('/api/threads/:threadId/reopen', {
    guest: true,
    summary:
      'Open a resolved thread again; takes back an accepted suggestion while its text is unchanged',
    params: ThreadParams,
    reply: Thread,
  }),
  change: patch('/api/threads/:threadId/suggestion', {
    summary: "Change one's own suggestion while it is open",
    params: ThreadParams,
    body: SuggestionChange,
    reply: Thread,
  }),
  accept: post('/api/threads/:threadId/accept', {
    summary: 'Accept a suggestion; 409 with both texts when the draft has other words there now',
    params: ThreadParams,
    reply: Thread,
  }),
  reject: post('/api/threads/:threadId/reject', {
    summary: 'Reject a suggestion',
    params: ThreadParams,
    reply: Thread,
  }),
  read: post('/api/threads/:threadId/read', {
    summary: 'I have read this thread',
    guest: true,
    params: ThreadParams,
  }),
  readAll: post('/api/stories/:storyId/threads/read', {
    summary: 'I have read all threads of this story',
    guest: true,
    params: StoryParams,
  }),
}
