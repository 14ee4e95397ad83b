// Where editions are sent, the ledger of what was, and what each destination has.
import type { Generated } from 'kysely'
import type { Json, Time } from './columns.ts'

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

export interface DeliveryTables {
  destinations: Destinations
  deliveries: Deliveries
  delivery_attempts: DeliveryAttempts
  placements: Placements
}
