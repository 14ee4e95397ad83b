// Whether what a peer brings in its handshake is late (rule C11). The peer is not asked: the server knows
// until when it was here, and what happened since.
import type { Lateness } from '#server/collab/peer.ts'

/** Milliseconds after which somebody who comes back was away. */
export const longAway = 5 * 60_000

/** Something that the story should not have changed after unseen. */
export interface Milestone {
  because: 'edition' | 'sign-off'
  at: string
}

export interface Return {
  /** Until when this person was in the draft; null when nobody remembers. */
  seenAt: string | null
  now: Date
  milestones: readonly Milestone[]
}

export function latenessOf({ seenAt, now, milestones }: Return): Lateness | null {
  const missed = milestones
    .filter(({ at }) => seenAt === null || at > seenAt)
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  if (missed) return { because: missed.because, since: seenAt }
  const isLong = seenAt === null || now.getTime() - Date.parse(seenAt) > longAway
  return isLong ? { because: 'away', since: seenAt } : null
}
