// Late batches (rule C11): recorded when a room has taken one in, looked at, kept, or taken back by a new
// edit of whoever takes it back.
import * as Y from 'yjs'
import type { LateBatch } from '#server/collab/arrival.ts'
import type { Rooms } from '#server/collab/rooms.ts'
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import { readArticle } from '#shared/article/read.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Batch, BatchDetail } from '#shared/batches/api.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Difference } from '#shared/publishing/api.ts'
import { differences as differencesOf } from '#shared/publishing/difference.ts'
import type { BatchStore } from './store.ts'
import { takeBack } from './take-back.ts'

export interface BatchesDeps {
  store: BatchStore
  rooms: Rooms
  events: Events
  people: () => Promise<Map<string, Person>>
  now: () => Date
  newId: () => string
  /** A random unsigned 32-bit number, for Yjs. */
  newClient: () => number
}

type Who = Pick<Actor, 'id'>
type Row = Awaited<ReturnType<BatchStore['list']>>[number]

const listLimit = 50

function articleOf(...updates: Uint8Array[]) {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const article = readArticle(doc)
  doc.destroy()
  return article
}

const settledAlready = () =>
  new AppError('conflict', 'Somebody else has kept it or taken it back a moment ago.')

export function createBatches(deps: BatchesDeps) {
  const { store, rooms, events, people, now, newId, newClient } = deps

  const present = (row: Row, known: Map<string, Person>): Batch => ({
    id: row.id,
    storyId: row.story_id,
    by: known.get(row.user_id) ?? null,
    at: row.at,
    because: row.because,
    since: row.since,
    changes: row.changes,
    state: row.state,
    settledBy: (row.settled_by !== null && known.get(row.settled_by)) || null,
    settledAt: row.settled_at,
  })

  async function getRow(id: string) {
    const row = await store.find(id)
    if (!row) throw new AppError('not-found', 'There is no such batch of changes.')
    return row
  }

  async function get(id: string): Promise<BatchDetail> {
    const [row, known] = await Promise.all([getRow(id), people()])
    // A row that record() wrote.
    const differences = JSON.parse(row.differences) as Difference[]
    return { ...present(row, known), differences }
  }

  async function settle(actor: Who, id: string, state: 'kept' | 'taken-back') {
    const settled = { state, settled_by: actor.id, settled_at: now().toISOString() }
    if (!(await store.settle(id, 'open', settled))) throw settledAlready()
  }

  async function changed(id: string) {
    const { differences: _, ...batch } = await get(id)
    events.emit('batches.changed', { storyId: batch.storyId })
    return batch
  }

  return {
    get,
    storyOf: async (id: string) => (await store.find(id))?.story_id ?? null,
    /** Notes a batch that a room has taken in; nothing when it changed nothing that anybody sees. */
    async record({ storyId, epoch, userId, late, before, bytes }: LateBatch) {
      const differences = differencesOf(articleOf(before), articleOf(before, bytes))
      if (differences.length === 0) return
      await store.add({
        id: newId(),
        story_id: storyId,
        epoch,
        user_id: userId,
        at: now().toISOString(),
        because: late.because,
        since: late.since,
        differences: JSON.stringify(differences),
        changes: differences.length,
        before,
        bytes,
        state: 'open',
        settled_by: null,
        settled_at: null,
      })
      events.emit('batches.changed', { storyId })
    },
    async list(storyId: string): Promise<Batch[]> {
      const [rows, known] = await Promise.all([store.list(storyId, listLimit), people()])
      return rows.map(row => present(row, known))
    },
    async keep(actor: Who, id: string) {
      await settle(actor, id, 'kept')
      return changed(id)
    },
    async takeBack(actor: Who, id: string) {
      const [{ story_id, epoch }, content] = await Promise.all([getRow(id), store.findContent(id)])
      if (!content) throw settledAlready()
      await settle(actor, id, 'taken-back')
      try {
        await rooms.use(story_id, async room => {
          if (room.epoch !== epoch) {
            throw new AppError(
              'conflict',
              'The draft was replaced since: there is nothing to undo.',
            )
          }
          await room.edit(actor.id, newClient(), draft => {
            const current = Y.encodeStateAsUpdate(draft)
            Y.applyUpdate(draft, takeBack({ ...content, current, client: newClient() }))
          })
        })
      } catch (error) {
        // Nothing was undone, so it is as open as before.
        await store.settle(id, 'taken-back', { state: 'open', settled_by: null, settled_at: null })
        throw error
      }
      return changed(id)
    },
  }
}

export type Batches = ReturnType<typeof createBatches>
