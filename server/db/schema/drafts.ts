// Drafts: the log, its folded states, who wrote what, kept versions, what came in late.
import type { Generated } from 'kysely'
import type { VersionReason } from '#shared/stories/version-reasons.ts'
import type { Json, Time } from './columns.ts'

/** `seed_client` wrote the first paragraph of this epoch (rule C9). */
interface Drafts {
  story_id: string
  epoch: string
  seed_client: number
  schema_version: number
}

/** The log: what was appended, in order, since the last fold. */
interface DraftUpdates {
  story_id: string
  epoch: string
  seq: number
  user_id: string | null
  at: Time
  bytes: Uint8Array
}

/** The folded state up to and with `seq`. */
interface DraftStates {
  story_id: string
  epoch: string
  seq: number
  bytes: Uint8Array
}

/** Who a Yjs client id belongs to (rule C10). */
interface DraftClients {
  story_id: string
  epoch: string
  client_id: number
  user_id: string | null
}

/** Who wrote clocks `clock_from` to `clock_to` (exclusive) of a client, and when. Kept when folding. */
interface DraftClocks {
  story_id: string
  epoch: string
  client_id: number
  clock_from: number
  clock_to: number
  user_id: string | null
  at: Time
}

/**
 * Whose words clocks are that their client did not write first (rule C10). `moved` and `restored` text was
 * written as clock `from_clock` and on of `from_client`; `suggested` text by `user_id`, then.
 */
interface DraftOrigins {
  story_id: string
  epoch: string
  client_id: number
  clock_from: number
  clock_to: number
  kind: 'moved' | 'restored' | 'suggested'
  from_client: number | null
  from_clock: number | null
  user_id: string | null
  at: Time | null
}

/** A kept state of a draft. `hash` is of the article in canonical JSON, `authors` who wrote since the one before. */
interface Versions {
  id: string
  story_id: string
  epoch: string
  reason: VersionReason
  name: Generated<string | null>
  authors: Generated<Json>
  user_id: string | null
  at: Time
  words: number
  hash: string
  state: Uint8Array
  article: Json
}

/** Until when a browser session was in a draft. */
interface DraftVisits {
  story_id: string
  session_id: string
  user_id: string
  seen_at: Time
}

/** What came in late: the draft `before`, and in `bytes` what was new (rule C11). */
interface Batches {
  id: string
  story_id: string
  epoch: string
  user_id: string
  at: Time
  because: 'away' | 'edition' | 'sign-off'
  since: Time | null
  differences: Json
  changes: number
  before: Uint8Array
  bytes: Uint8Array
  state: 'open' | 'kept' | 'taken-back'
  settled_by: string | null
  settled_at: Time | null
}

export interface DraftTables {
  drafts: Drafts
  draft_updates: DraftUpdates
  draft_states: DraftStates
  draft_clients: DraftClients
  draft_clocks: DraftClocks
  draft_origins: DraftOrigins
  versions: Versions
  draft_visits: DraftVisits
  batches: Batches
}
