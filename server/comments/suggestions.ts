// Suggestions (rule R3): accepted and taken back on the server, in the room and under its lock, only while
// the text is the one that they were made for. No browser applies anything, so two who press at once do it
// once. What accepting did is kept with the thread, to take it back.
import type * as Y from 'yjs'
import { z } from 'zod'
import type { Room } from '#server/collab/room.ts'
import type { Rooms } from '#server/collab/rooms.ts'
import type { Events } from '#server/events/events.ts'
import { createInTurn } from '#server/in-turn.ts'
import { AppError } from '#shared/api/errors.ts'
import { openPlaces, type Place } from '#shared/comments/anchors.ts'
import { Anchor, type SuggestionChange, type Thread } from '#shared/comments/api.ts'
import { applyReplacement, checkReplacement } from '#shared/comments/apply.ts'
import { Replacement } from '#shared/comments/replacement.ts'
import { replacementText } from '#shared/comments/replacement-text.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { anchorOf, replacementOf } from './present.ts'
import type { Comments } from './service.ts'
import type { CommentStore, ThreadRow } from './store.ts'

export interface SuggestionsDeps {
  store: CommentStore
  comments: Comments
  rooms: Rooms
  events: Events
  now: () => Date
  /** A random unsigned 32-bit number, for Yjs. */
  newClient: () => number
}

/**
 * Written before the draft is touched, with the client id that will write: after a crash in between, the
 * draft says whether it was. `anchor` and `original` follow when it is done.
 */
const Acceptance = z.object({
  client: z.number(),
  anchor: Anchor.optional(),
  original: Replacement.optional(),
})
type Acceptance = z.infer<typeof Acceptance>

const acceptanceOf = (json: string | null): Acceptance | null =>
  json === null ? null : Acceptance.parse(JSON.parse(json))

const textChanged = (expected: string, current: string | null, replacement: Replacement) =>
  new AppError(
    'text-changed',
    current === null
      ? 'The text that this was suggested for is no longer in the draft.'
      : 'The text has changed since this was suggested. Look at both, then change it by hand or reject the suggestion.',
    { expected, current, replacement: replacementText(replacement) },
  )

interface Change {
  anchor: Anchor
  expected: string
  replacement: Replacement
}

/** Puts the replacement where its text stands; throws with both texts when that is another one. */
function replaceExpected(doc: Y.Doc, { anchor, expected, replacement }: Change) {
  const places = openPlaces(doc)
  const place = places.find(anchor)
  const current = place && places.textAt(place)
  if (!place || current !== expected) throw textChanged(expected, current, replacement)
  const { place: now, original } = applyReplacement(doc, place, replacement)
  return { anchor: anchorNow(doc, now), original }
}

const anchorNow = (doc: Y.Doc, place: Place) => openPlaces(doc).anchorAt(place)

export function createSuggestions({
  store,
  comments,
  rooms,
  events,
  now,
  newClient,
}: SuggestionsDeps) {
  // One after the other in a story, so that what is read is still so when it is written.
  const inTurn = createInTurn()

  async function rowOf(id: string) {
    const found = await store.find(id)
    if (found?.thread.kind !== 'suggestion')
      throw new AppError('conflict', 'This thread is no suggestion.')
    return found.thread
  }

  function changeOf({ anchor, expected, replacement }: ThreadRow): Change {
    const [where, what] = [anchorOf(anchor), replacementOf(replacement)]
    if (!where || !what) throw new Error('a suggestion says where and what')
    return { anchor: where, expected: expected ?? '', replacement: what }
  }

  /** Whether an acceptance that began and was cut short has reached the draft. */
  const wasApplied = (room: Room, { client }: Acceptance, { replacement }: Change) =>
    room.read(doc => doc.store.clients.has(client) || replacementText(replacement) === '')

  async function apply(actor: Pick<Actor, 'id'>, row: ThreadRow): Promise<Acceptance> {
    const change = changeOf(row)
    const client = newClient()
    const begun = acceptanceOf(row.applied)
    return rooms.use(row.story_id, async room => {
      let done: Acceptance = { client }
      await store.update(row.id, { applied: JSON.stringify(done) })
      try {
        await room.edit(
          actor.id,
          client,
          doc => {
            done = { client, ...replaceExpected(doc, change) }
          },
          { kind: 'suggested', userId: row.user_id, at: row.at },
        )
      } catch (error) {
        if (begun && (await wasApplied(room, begun, change))) return begun
        await store.update(row.id, { applied: row.applied })
        throw error
      }
      return done
    })
  }

  const settled = ({ id }: Pick<Actor, 'id'>, row: ThreadRow) =>
    events.emit('suggestion.settled', { storyId: row.story_id, threadId: row.id, userId: id })

  const closed = (actor: Pick<Actor, 'id'>) => ({
    state: 'resolved' as const,
    resolved_by: actor.id,
    resolved_at: now().toISOString(),
  })

  return {
    /** Refuses what no accepting could ever put into the draft. */
    check(anchor: Anchor, replacement: Replacement) {
      checkReplacement(anchor.field, anchor.part, replacement)
    },
    accept: (actor: Pick<Actor, 'id'>, thread: Thread) =>
      inTurn(thread.storyId, async () => {
        const row = await rowOf(thread.id)
        if (row.outcome === 'accepted') return comments.get(row.id, actor)
        if (row.state !== 'open')
          throw new AppError(
            'conflict',
            'This suggestion was closed a moment ago. Open it again first.',
          )
        const applied = JSON.stringify(await apply(actor, row))
        await store.updateIn('open', row.id, { ...closed(actor), outcome: 'accepted', applied })
        settled(actor, row)
        return comments.changed(row.id, actor)
      }),
    reject: (actor: Pick<Actor, 'id'>, thread: Thread) =>
      inTurn(thread.storyId, async () => {
        const row = await rowOf(thread.id)
        if (row.outcome === 'accepted')
          throw new AppError('conflict', 'This suggestion was accepted a moment ago.')
        await store.updateIn('open', row.id, { ...closed(actor), outcome: 'rejected' })
        settled(actor, row)
        return comments.changed(row.id, actor)
      }),
    /** Takes back what accepting did, while the text that it put there is unchanged. */
    takeBack: (actor: Pick<Actor, 'id'>, thread: Thread) =>
      inTurn(thread.storyId, async () => {
        const row = await rowOf(thread.id)
        if (row.outcome !== 'accepted') return comments.get(row.id, actor)
        const { anchor, original } = acceptanceOf(row.applied) ?? {}
        if (!anchor || !original)
          throw new AppError(
            'conflict',
            'What accepting this did is not known. Change the text by hand.',
          )
        const expected = anchor.quote
        const restored = await rooms.use(row.story_id, async room => {
          let restoredAt = anchor
          await room.edit(actor.id, newClient(), doc => {
            restoredAt = replaceExpected(doc, { anchor, expected, replacement: original }).anchor
          })
          return restoredAt
        })
        await store.update(row.id, {
          state: 'open',
          resolved_by: null,
          resolved_at: null,
          outcome: null,
          applied: null,
          anchor: JSON.stringify(restored),
          anchor_rev: row.anchor_rev + 1,
        })
        return comments.changed(row.id, actor)
      }),
    /** Its author goes on writing it. */
    change: (actor: Pick<Actor, 'id'>, thread: Thread, { anchor, replacement }: SuggestionChange) =>
      inTurn(thread.storyId, async () => {
        checkReplacement(anchor.field, anchor.part, replacement)
        const row = await rowOf(thread.id)
        const isChanged = await store.updateIn('open', row.id, {
          anchor: JSON.stringify(anchor),
          anchor_rev: row.anchor_rev + 1,
          expected: anchor.quote,
          replacement: JSON.stringify(replacement),
        })
        if (!isChanged)
          throw new AppError(
            'conflict',
            'This suggestion is closed. Suggest again what is still to change.',
          )
        return comments.changed(row.id, actor)
      }),
  }
}

export type Suggestions = ReturnType<typeof createSuggestions>
