// Threads, suggestions and sign-offs (rules R1 to R5).
import type { Generated } from 'kysely'
import type { Flag, Json, Time } from './columns.ts'

/**
 * `anchor_rev` grows with every stored anchor, for compare-and-set. `expected`, `replacement`, `outcome` and
 * `applied` are a suggestion's: for which text, what instead, how it ended, what accepting did (to take back).
 */
interface Threads {
  id: string
  story_id: string
  kind: 'comment' | 'suggestion'
  body: string
  anchor: Json | null
  anchor_rev: Generated<number>
  blocking: Flag
  state: 'open' | 'resolved'
  user_id: string | null
  at: Time
  resolved_by: string | null
  resolved_at: Time | null
  expected: string | null
  replacement: Json | null
  outcome: 'accepted' | 'rejected' | 'withdrawn' | null
  applied: Json | null
  edited_at: Time | null
  deleted_at: Time | null
}

interface Replies {
  id: string
  thread_id: string
  user_id: string | null
  at: Time
  body: string
  edited_at: Time | null
  deleted_at: Time | null
}

/** Until when a person has read a thread. */
interface ThreadReads {
  thread_id: string
  user_id: string
  at: Time
}

/** Whom a thread is for: a person or a desk, one of them. */
interface ThreadAssignees {
  thread_id: string
  user_id: string | null
  desk_id: string | null
  by_user: string | null
  at: Time
}

interface SignOffs {
  id: string
  story_id: string
  kind: string
  user_id: string
  version_id: string
  note: string | null
  at: Time
  withdrawn_at: Time | null
  withdrawn_by: string | null
}

export interface ReviewTables {
  threads: Threads
  replies: Replies
  thread_reads: ThreadReads
  thread_assignees: ThreadAssignees
  sign_offs: SignOffs
}
