// Editions, and what leads to them: corrections and schedules; who may fetch them.
import type { Generated } from 'kysely'
import type { Flag, Json, Time } from './columns.ts'

/** Immutable (rule E1). `slug` as it was; today's is the story's. */
interface Editions {
  story_id: string
  number: number
  kind: string
  slug: string
  article: Json
  hash: string
  previous_hash: string | null
  note: string | null
  reader_note: string | null
  subscriber_note: string | null
  override: string | null
  user_id: string
  user_name: string
  at: Time
  /** The kept state of the draft that it was; null for one of an older release, and without content. */
  version_id: string | null
}

/** A fork of the draft at the edition `edition` of `story_id`, under its own id (rule E6). */
interface Corrections {
  id: string
  story_id: string
  edition: number
  opened_by: string | null
  opened_at: Time
  outcome: 'published' | 'discarded' | null
  closed_at: Time | null
  merged: Generated<Flag>
}

/** `excused` are the findings that a chief overrode; `why` says why it is held, or by what it was overtaken. */
interface Schedules {
  id: string
  story_id: string
  kind: string
  version_id: string
  at: Time
  note: string | null
  reader_note: string | null
  subscriber_note: string | null
  override: string | null
  excused: Json
  user_id: string | null
  created_at: Time
  state: 'waiting' | 'held' | 'published' | 'cancelled' | 'overtaken'
  why: string | null
  closed_at: Time | null
}

/** Tokens for exports; only a hash is kept. `scopes` names formats. */
interface ExportTokens {
  id: string
  token_hash: string
  hint: string
  name: string
  scopes: Json
  created_by: string | null
  created_at: Time
  used_at: Time | null
  revoked_at: Time | null
}

export interface PublishingTables {
  editions: Editions
  corrections: Corrections
  schedules: Schedules
  export_tokens: ExportTokens
}
