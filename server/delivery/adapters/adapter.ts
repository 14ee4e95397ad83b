// What every kind of destination is able to do, and how it says what came of it.
import type { Fault, Outcome, Result } from '#shared/delivery/attempts.ts'
import type { Act } from '#shared/delivery/deliveries.ts'
import type { DestinationKind, TargetOf } from '#shared/delivery/destinations.ts'
import type { Edition, Site } from '#shared/publishing/edition.ts'

/** A story at a destination, by the name that it has there. */
export interface Remote {
  id: string
  url: string | null
}

/** Everything that is known of one sending. `id` is the same in every attempt: the idempotency key. */
export interface Parcel {
  id: string
  act: Act
  edition: Edition
  site: Site
  /** The story as it is there already; null when it is not, or when nobody knows. */
  remote: Remote | null
  /** Whether it may be there all the same. */
  mayBeThere: boolean
}

/** What is handed over on success. `remote` null: it is no longer there, or has no name there. */
export interface Receipt {
  status: number | null
  answer: string | null
  remote: Remote | null
}

export interface Adapter<K extends DestinationKind> {
  /** Why it could never be sent anything, as the end of a sentence; null when it could. */
  objection?: (target: TargetOf<K>) => string | null
  /** Throws Refusal when it did not arrive. */
  send: (parcel: Parcel, target: TargetOf<K>, secret: string) => Promise<Receipt>
  /** Whether it can be reached and lets us in; leaves nothing behind. */
  test: (target: TargetOf<K>, secret: string, site: Site) => Promise<Receipt>
}

export type Adapters = { [K in DestinationKind]: Adapter<K> }

interface RefusalParts {
  status?: number | null
  fault?: Fault | null
  answer?: string | null
  /** Milliseconds that it asks us to wait. */
  retryAfter?: number
  /** Whether it may have been received all the same. */
  mayHaveArrived?: boolean
}

/** A sending that came to nothing, as the ledger keeps it. */
export class Refusal extends Error {
  readonly outcome: Exclude<Outcome, 'delivered' | 'interrupted'>
  readonly parts: Required<RefusalParts>
  constructor(outcome: Refusal['outcome'], parts: RefusalParts) {
    super(parts.answer ?? parts.fault ?? outcome)
    this.name = 'Refusal'
    this.outcome = outcome
    this.parts = {
      status: null,
      fault: null,
      answer: null,
      retryAfter: 0,
      mayHaveArrived: false,
      ...parts,
    }
  }
  get result(): Result {
    const { status, fault, answer } = this.parts
    return { outcome: this.outcome, status, fault, answer }
  }
}

/** Characters of an answer that are kept. */
const shown = 300

/** The first words of an answer, in one line. */
export function shorten(text: string): string | null {
  const line = text.replaceAll(/[\s\p{C}]+/gu, ' ').trim()
  if (line === '') return null
  return line.length > shown ? `${line.slice(0, shown - 1)}…` : line
}
