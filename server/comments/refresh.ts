// Keeps anchors true while a draft changes (rule R2): a moment after the last change, whatever is found by
// its quote, or reads differently now, is stored anew, with compare-and-set. Only the server does this, so
// that everybody reads the same anchors.
import type { Rooms } from '#server/collab/rooms.ts'
import type { Events } from '#server/events/events.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Anchor } from '#shared/comments/api.ts'
import { commonEnd, commonStart } from '#shared/comments/find-quote.ts'
import { anchorOf } from './present.ts'
import type { CommentStore } from './store.ts'

/** Whether so little of the surroundings is left that the text could not be found by them. */
const isStrange = (kept: Anchor, now: Anchor) =>
  (commonEnd(kept.prefix, now.prefix) + commonStart(kept.suffix, now.suffix)) * 2 <
  now.prefix.length + now.suffix.length

const isOutdated = (kept: Anchor, now: Anchor) =>
  kept.quote !== now.quote ||
  kept.from !== now.from ||
  kept.to !== now.to ||
  kept.part !== now.part ||
  isStrange(kept, now)

export interface RefreshDeps {
  store: CommentStore
  rooms: Rooms
  events: Events
}

export function createAnchorRefresh({ store, rooms, events }: RefreshDeps) {
  /** Stories without an anchor: most, and they are not asked for again with everything that is typed. */
  const bare = new Set<string>()
  events.on('threads.changed', ({ storyId }) => bare.delete(storyId))

  async function find(storyId: string) {
    if (bare.has(storyId)) return []
    // Before it is known: what is said meanwhile takes it back.
    bare.add(storyId)
    const rows = await store.listAnchored(storyId).catch(error => {
      bare.delete(storyId)
      throw error
    })
    if (rows.length > 0) bare.delete(storyId)
    return rows
  }

  return async (storyId: string) => {
    const rows = await find(storyId)
    if (rows.length === 0) return
    const fresh = await rooms.use(storyId, room =>
      room.read(doc => {
        const places = openPlaces(doc)
        return rows.flatMap(({ id, anchor, anchor_rev }) => {
          const kept = anchorOf(anchor)
          const place = kept && places.find(kept)
          const now = place && places.anchorAt(place)
          return kept && now && isOutdated(kept, now) ? [{ id, rev: anchor_rev, anchor: now }] : []
        })
      }),
    )
    const stored = await Promise.all(
      fresh.map(({ id, rev, anchor }) => store.setAnchor(id, rev, JSON.stringify(anchor))),
    )
    if (stored.includes(true)) events.emit('threads.changed', { storyId })
  }
}
