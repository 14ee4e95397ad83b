// Every table, as Kysely sees it. The same on SQLite and PostgreSQL: identifiers and times are text (ISO,
// UTC), structures are JSON in text, booleans are 0 or 1, bytes are bytes.
import type { Generated } from 'kysely'
import type { RelationKind } from '#shared/stories/relations.ts'
import type { VersionReason } from '#shared/stories/version-reasons.ts'

/** ISO 8601 in UTC. */
type Time = string
type Json = string
type Flag = 0 | 1

export interface Users {
  id: string
  name: string
  email: string
  email_verified: Flag
  image: string | null
  created_at: Time
  updated_at: Time
  roles: Json
  disabled: Flag
  colour: number
}

interface Sessions {
  id: string
  user_id: string
  token: string
  expires_at: Time
  ip_address: string | null
  user_agent: string | null
  created_at: Time
  updated_at: Time
}

interface Accounts {
  id: string
  account_id: string
  provider_id: string
  user_id: string
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: Time | null
  refresh_token_expires_at: Time | null
  scope: string | null
  password: string | null
  created_at: Time
  updated_at: Time
}

interface Verifications {
  id: string
  identifier: string
  value: string
  expires_at: Time
  created_at: Time
  updated_at: Time
}

/** One-time links; only a hash of the token is kept. `user_id` is null for the very first account. */
interface Links {
  token_hash: string
  kind: 'first' | 'invitation' | 'password'
  user_id: string | null
  created_at: Time
  expires_at: Time
}

/** `kind` is the sign-off that its members give; `sign_offs` are the kinds that its stories need. */
interface Desks {
  id: string
  name: string
  kind: string | null
  sign_offs: Generated<Json>
  reviewer_id: Generated<string | null>
  own_copy: Generated<string>
}

/** A word that the newsroom writes and its dictionary does not know; `language` without region. */
interface DictionaryWords {
  id: string
  word: string
  language: string
  user_id: string | null
  at: Time
}

interface DeskMembers {
  desk_id: string
  user_id: string
}

/** `headline`, `words`, `errors`, `warnings` and `draft_hash` follow the draft, for the list. */
export interface Stories {
  id: string
  slug: string
  desk_id: string | null
  state: string
  live: string
  language: string
  headline: string
  words: number
  errors: number
  warnings: number
  draft_hash: string
  rights: Json | null
  /** The end that `rights` names; and whether people were told of it: that it comes, that it came. */
  rights_until: Generated<Time | null>
  rights_told: Generated<'ending' | 'ended' | null>
  embargo: Json | null
  restricted: Generated<Flag>
  deadline: Generated<Time | null>
  urgency: Generated<number | null>
  target_words: Generated<number | null>
  handover: Generated<string | null>
  created_by: string | null
  created_at: Time
  changed_at: Time
  template: Generated<Flag>
}

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

/** Slugs that a story had when an edition was out; they redirect. */
interface OldSlugs {
  slug: string
  story_id: string
}

/** `seed_client` wrote the first paragraph of this epoch (rule C9). */
export interface Drafts {
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
export interface DraftOrigins {
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

/** What a story was made of: `story_id` is a copy or a translation of `source_id`. */
interface StoryRelations {
  story_id: string
  source_id: string
  kind: RelationKind
  at: Time
}

/** What an administrator has set; `value` is JSON. */
interface Settings {
  name: string
  value: Json
  user_id: string | null
  at: Time
}

/** `subject` names what it is about when it is no story. */
interface Audit {
  id: Generated<number>
  story_id: string | null
  subject: Generated<string | null>
  user_id: string | null
  at: Time
  action: string
  from_value: string | null
  to_value: string | null
  note: string | null
}

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

/** `mail` says whether and how it goes out by mail; with `mailed_at` empty it still has to (the outbox). */
interface Notifications {
  id: string
  user_id: string
  kind: string
  story_id: string
  thread_id: string | null
  actor_id: string | null
  excerpt: string | null
  at: Time
  read_at: Time | null
  in_app: Flag
  mail: 'once' | 'digest' | null
  mailed_at: Time | null
  attempts: Generated<number>
  try_at: Time | null
}

interface NotificationSettings {
  user_id: string
  language: string
  choices: Json
}

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

/** A term of the house style. */
interface HouseTerms {
  id: string
  kind: string
  term: string
  use_instead: string | null
  language: string | null
  note: string
  live: Flag
  user_id: string | null
  at: Time
}

interface DeskDemandRows {
  desk_id: string
  demands: Json
}

/** A picture. `hash` (SHA-256) is the name of its file; `search_text` is in small letters. */
export interface MediaTable {
  id: string
  hash: string
  type: string
  width: number
  height: number
  bytes: number
  filename: string
  caption: string
  credit: string
  creator: string
  rights: string
  alt: string
  taken_at: string | null
  digital_source: string | null
  focus_x: number | null
  focus_y: number | null
  search_text: string
  user_id: string | null
  at: Time
  /** The story that it was brought for. */
  story_id: string | null
}

/** The pictures that a draft shows; follows the draft. */
interface DraftMedia {
  story_id: string
  media_id: string
}

/** The pictures that an edition shows. */
interface EditionMedia {
  story_id: string
  number: number
  media_id: string
}

/** What is searched of a story; full text is indexed beside it by the engine. */
interface StoryTexts {
  id: Generated<number>
  story_id: string
  text: string
}

interface Assignments {
  story_id: string
  user_id: string
  role: string
}

/** `user_id` and `at`: who set the state last. */
interface Tasks {
  id: string
  story_id: string
  kind: string
  text: string
  state: string
  user_id: string | null
  at: Time
}

interface FinalReads {
  story_id: string
  user_id: string
  since: Time
  until: Time
}

/** The draft as somebody has seen it last. */
interface Looks {
  user_id: string
  story_id: string
  at: Time
  draft_hash: string
}

interface SavedViews {
  id: string
  user_id: string | null
  name: string
  query: string
  is_shared: Flag
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

/** One row. `arrangement` is the lead and the order. */
interface Front {
  id: number
  arrangement: Json
  revision: number
  user_name: string
  at: Time
}

/** `secret` is sealed. `rights_use` says as what agency copy goes there. */
interface Destinations {
  id: string
  name: string
  kind: string
  target: Json
  secret: string | null
  filter: Json
  rights_use: string
  created_by: string | null
  created_at: Time
  paused_at: Time | null
  /** Who paused it; null when its own answers did. */
  paused_by: string | null
  removed_at: Time | null
}

/** The ledger: one row an edition and destination; `id` is the idempotency key, `seq` the order. */
interface Deliveries {
  seq: Generated<number>
  id: string
  destination_id: string
  story_id: string
  number: number
  kind: string
  act: 'publish' | 'remove'
  cause: string
  state: string
  attempts: Generated<number>
  due_at: Time
  created_at: Time
  ended_at: Time | null
  user_id: string | null
}

/** Written before the request; `ended_at` is null while it runs. */
interface DeliveryAttempts {
  delivery_id: string
  number: number
  at: Time
  ended_at: Time | null
  ms: number | null
  outcome: string | null
  status: number | null
  fault: string | null
  answer: string | null
}

/** What each destination has of each story. `state`: maybe, there, gone. */
interface Placements {
  destination_id: string
  story_id: string
  state: string
  number: number
  remote_id: string | null
  remote_url: string | null
  at: Time
}

export interface Database {
  destinations: Destinations
  deliveries: Deliveries
  delivery_attempts: DeliveryAttempts
  placements: Placements
  story_texts: StoryTexts
  assignments: Assignments
  tasks: Tasks
  final_reads: FinalReads
  looks: Looks
  saved_views: SavedViews
  front: Front
  export_tokens: ExportTokens
  house_terms: HouseTerms
  dictionary_words: DictionaryWords
  desk_demands: DeskDemandRows
  users: Users
  sessions: Sessions
  accounts: Accounts
  verifications: Verifications
  links: Links
  desks: Desks
  desk_members: DeskMembers
  stories: Stories
  story_people: StoryPeople
  guests: Guests
  old_slugs: OldSlugs
  drafts: Drafts
  draft_updates: DraftUpdates
  draft_states: DraftStates
  draft_clients: DraftClients
  draft_clocks: DraftClocks
  draft_origins: DraftOrigins
  draft_visits: DraftVisits
  batches: Batches
  versions: Versions
  story_relations: StoryRelations
  settings: Settings
  audit: Audit
  threads: Threads
  replies: Replies
  thread_reads: ThreadReads
  thread_assignees: ThreadAssignees
  sign_offs: SignOffs
  notifications: Notifications
  notification_settings: NotificationSettings
  editions: Editions
  corrections: Corrections
  schedules: Schedules
  media: MediaTable
  draft_media: DraftMedia
  edition_media: EditionMedia
}
