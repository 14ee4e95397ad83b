// To whom a restricted story is open: people of the newsroom and guests (rule W2).
import type { Flag, Time } from './columns.ts'

/** Who a restricted story is open to, besides those whom a role lets in (rule W2). */
interface StoryPeople {
  story_id: string
  user_id: string
  added_by: string | null
  added_at: Time
}

/** An invitation of somebody from outside to one story. Only a hash of its one-time token is kept. */
interface Guests {
  id: string
  story_id: string
  user_id: string
  reads_threads: Flag
  invited_by: string | null
  created_at: Time
  expires_at: Time
  revoked_at: Time | null
  token_hash: string | null
  entered_at: Time | null
}

export interface AccessTables {
  story_people: StoryPeople
  guests: Guests
}
