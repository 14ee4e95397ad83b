// Who was in which draft until when: kept by browser session, in memory while somebody is there, and
// written together now and then, so that it outlives the process by half a minute's difference at most.
import type { SessionInfo } from '#server/auth/sessions.ts'
import type { BatchStore } from './store.ts'

interface Visit {
  storyId: string
  sessionId: string
  userId: string
  /** Connections that are open now. */
  open: number
  seenAt: string
}

type Visitor = Pick<SessionInfo, 'id' | 'person'>

/** Milliseconds between two writings. */
const pace = 30_000
/** Days after which nobody asks any more. */
const remembered = 90

export interface VisitsDeps {
  store: BatchStore
  now: () => Date
  onError: (error: unknown) => void
}

export function createVisits({ store, now, onError }: VisitsDeps) {
  const visits = new Map<string, Visit>()
  const time = () => now().toISOString()
  const keyOf = (storyId: string, sessionId: string) => `${storyId} ${sessionId}`
  const seen = (visit: Visit) => (visit.open > 0 ? time() : visit.seenAt)

  async function write() {
    const due = [...visits.values()].map(visit => ({ ...visit, seenAt: seen(visit) }))
    if (due.length === 0) return
    await store.noteVisits(due)
    for (const { storyId, sessionId, seenAt } of due) {
      const key = keyOf(storyId, sessionId)
      const visit = visits.get(key)
      if (visit?.open === 0 && visit.seenAt === seenAt) visits.delete(key)
    }
  }

  const timer = setInterval(() => void write().catch(onError), pace).unref()

  return {
    /** Until when this browser was in the draft; if it never was, this person anywhere; null: not known. */
    async lastSeen(storyId: string, { id, person }: Visitor): Promise<string | null> {
      const here = visits.get(keyOf(storyId, id))
      if (here) return seen(here)
      const elsewhere = [...visits.values()]
        .filter(visit => visit.storyId === storyId && visit.userId === person.id)
        .map(seen)
      const rows = await store.listVisits(storyId, person.id)
      const own = rows.find(({ session_id }) => session_id === id)
      if (own) return own.seen_at
      return [...elsewhere, ...rows.map(({ seen_at }) => seen_at)].sort().at(-1) ?? null
    },
    /** Somebody has joined; returns how they leave. */
    enter(storyId: string, { id, person }: Visitor) {
      const key = keyOf(storyId, id)
      const known = visits.get(key)
      const visit = known ?? {
        storyId,
        sessionId: id,
        userId: person.id,
        open: 0,
        seenAt: time(),
      }
      visit.open++
      visits.set(key, visit)
      // At once, so that after a crash nobody who was here a moment ago counts as never seen.
      if (!known) void store.noteVisits([{ ...visit }]).catch(onError)
      let hasLeft = false
      return () => {
        if (hasLeft) return
        hasLeft = true
        visit.open--
        visit.seenAt = time()
        visits.set(key, visit)
      }
    },
    /** Forgets what is long past. */
    tidy: () =>
      store.forgetVisits(new Date(now().getTime() - remembered * 86_400_000).toISOString()),
    async close() {
      clearInterval(timer)
      await write().catch(onError)
    },
  }
}

export type Visits = ReturnType<typeof createVisits>
