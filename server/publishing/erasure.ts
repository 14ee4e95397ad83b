// Erasing the content of an edition, as the law may ask: its article, its notes and the version that it was are
// gone for good, its place in the chain stays (rule E1), and the record says who did it and why.
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import type { Stories } from '#server/stories/service.ts'
import type { Versions } from '#server/stories/versions.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { erased, isErased } from './chain.ts'
import type { EditionStore } from './store.ts'

export interface ErasureDeps {
  db: Db
  store: EditionStore
  stories: Stories
  versions: Pick<Versions, 'erase'>
  events: Events
}

export function createErasure({ db, store, stories, versions, events }: ErasureDeps) {
  return {
    async erase(actor: Actor, storyId: string, number: number, reason: string) {
      const story = await stories.get(storyId)
      await db.transaction().execute(async trx => {
        const row = await store.findIn(trx, storyId, number)
        if (!row) throw new AppError('not-found', `There is no edition ${number} of this story.`)
        if (isErased(row)) throw new AppError('conflict', 'This edition was erased already.')
        const last = await store.last(trx, storyId)
        if (story.live === 'live' && last?.number === number) {
          throw new AppError(
            'conflict',
            `Edition ${number} is what readers have. Publish another one without that content, or withdraw the story; then this one can be erased.`,
          )
        }
        if (story.correction?.edition === number) {
          throw new AppError(
            'conflict',
            `A correction of edition ${number} is open and holds its content. Discard it; then this one can be erased.`,
          )
        }
        await store.erase(trx, storyId, number, erased)
        if (!(await store.hasContent(trx, storyId, row.hash, erased)))
          await versions.erase(trx, storyId, row.hash)
        await stories.audit(trx, actor, storyId, {
          action: 'erased',
          to: String(number),
          note: reason,
        })
      })
      events.emit('versions.changed', { storyId })
      events.emit('story.changed', { storyId })
    },
  }
}

export type Erasure = ReturnType<typeof createErasure>
