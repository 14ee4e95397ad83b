// The one place where editions come into being (rule E1): numbered, chained, and written in one transaction
// with the story's public state, the record, and whatever else must not be missing when an edition is there.
import type { Transaction } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'
import type { Events } from '#server/events/events.ts'
import type { Stories } from '#server/stories/service.ts'
import type { Article } from '#shared/article/article.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Edition, EditionKind } from '#shared/publishing/edition.ts'
import { kindRules } from '#shared/publishing/kinds.ts'
import type { Story } from '#shared/stories/api.ts'
import type { Editions } from './editions.ts'
import { refuseKind } from './refuse-kind.ts'
import type { EditionStore } from './store.ts'

export interface AddedEdition {
  storyId: string
  number: number
  kind: EditionKind
  article: Article
}

/**
 * Writes in the transaction that adds an edition, after the edition's row. It awaits nothing but the
 * transaction; what it throws undoes the edition.
 */
export type Participant = (trx: Transaction<Database>, edition: AddedEdition) => Promise<void>

export interface NewEdition {
  kind: EditionKind
  article: Article
  hash: string
  note?: string | null | undefined
  readerNote?: string | null | undefined
  subscriberNote?: string | null | undefined
  override: string | null
}

export interface AddEditionDeps {
  db: Db
  store: EditionStore
  editions: Pick<Editions, 'newest'>
  stories: Pick<Stories, 'settleSlug' | 'setState' | 'audit'>
  participants: readonly Participant[]
  events: Events
  now: () => Date
}

export function createAddEdition(deps: AddEditionDeps) {
  const { db, store, editions, stories, participants, events, now } = deps

  /**
   * `also` writes first in the same transaction, what it throws undoes all of it; it says which kept state of
   * the draft the edition is, null when it is none.
   */
  return async (
    actor: Actor,
    story: Pick<Story, 'id' | 'slug'>,
    edition: NewEdition,
    also: (trx: Transaction<Database>, number: number) => Promise<{ versionId: string | null }>,
  ): Promise<Edition> => {
    const { kind, article, hash, override } = edition
    const storyId = story.id
    const at = now().toISOString()
    await db.transaction().execute(async trx => {
      const last = await store.last(trx, storyId)
      refuseKind(kind, last)
      const number = (last?.number ?? 0) + 1
      const { versionId } = await also(trx, number)
      const slug = await stories.settleSlug(trx, story, article.headline)
      await store.add(trx, {
        story_id: storyId,
        number,
        kind,
        slug,
        article: JSON.stringify(article),
        hash,
        previous_hash: last?.hash ?? null,
        note: edition.note ?? null,
        reader_note: edition.readerNote ?? null,
        subscriber_note: edition.subscriberNote ?? null,
        override,
        user_id: actor.id,
        user_name: actor.name,
        at,
        version_id: versionId,
      })
      for (const participate of participants)
        await participate(trx, { storyId, number, kind, article })
      await stories.setState(trx, storyId, { live: kindRules[kind].to })
      await stories.audit(trx, actor, storyId, {
        action: kindRules[kind].action,
        from: last && String(last.number),
        to: String(number),
        note: edition.note ?? edition.readerNote ?? override,
      })
    })
    const added = await editions.newest(storyId)
    if (!added) throw new Error('an edition that was just added is there')
    events.emit('edition.added', {
      storyId,
      number: added.number,
      kind: added.kind,
      userId: actor.id,
      override,
    })
    events.emit('story.changed', { storyId })
    return added
  }
}

export type AddEdition = ReturnType<typeof createAddEdition>
