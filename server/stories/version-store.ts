// Versions in SQL.
import type { Insertable, Transaction, Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'
import { isPassing, versionReasons } from '#shared/stories/version-reasons.ts'

/** All but the content. */
const summary = ['id', 'reason', 'name', 'authors', 'user_id', 'at', 'words', 'hash'] as const

type Trx = Transaction<Database>

/** Takes a version away; who wrote for it is said of the next one, which now shows their work. */
async function removeIn(trx: Trx, storyId: string, id: string) {
  const gone = await trx
    .selectFrom('versions')
    .select(['at', 'authors'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!gone) return
  const next = await trx
    .selectFrom('versions')
    .select(['id', 'authors'])
    .where('story_id', '=', storyId)
    .where(e => e.or([e('at', '>', gone.at), e.and([e('at', '=', gone.at), e('id', '>', id)])]))
    .orderBy('at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (next) {
    const authors = new Set<unknown>([...JSON.parse(gone.authors), ...JSON.parse(next.authors)])
    await trx
      .updateTable('versions')
      .set({ authors: JSON.stringify([...authors]) })
      .where('id', '=', next.id)
      .execute()
  }
  await trx.deleteFrom('versions').where('id', '=', id).execute()
}

export const createVersionStore = (db: Db) => ({
  /** The newest of an epoch, with the state that it was kept as. */
  async newest(storyId: string, epoch: string) {
    const row = await db
      .selectFrom('versions')
      .select([...summary, 'state'])
      .where('story_id', '=', storyId)
      .where('epoch', '=', epoch)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  },
  async find(storyId: string, id: string) {
    const row = await db
      .selectFrom('versions')
      .select([...summary, 'article', 'state', 'epoch'])
      .where('id', '=', id)
      .where('story_id', '=', storyId)
      .executeTakeFirst()
    return row ?? null
  },
  async findByHash(storyId: string, hash: string) {
    const row = await db
      .selectFrom('versions')
      .select([...summary, 'article', 'state', 'epoch'])
      .where('story_id', '=', storyId)
      .where('hash', '=', hash)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  },
  async copy(
    trx: Trx,
    id: string,
    change: Pick<Insertable<Database['versions']>, 'id' | 'story_id' | 'reason'>,
  ) {
    const row = await trx
      .selectFrom('versions')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('versions')
      .values({ ...row, ...change })
      .execute()
  },
  /** Newest first; those after `before` in this order. */
  async list(storyId: string, before: { at: string; id: string } | null, limit: number) {
    let query = db.selectFrom('versions').select(summary).where('story_id', '=', storyId)
    if (before) {
      query = query.where(e =>
        e.or([e('at', '<', before.at), e.and([e('at', '=', before.at), e('id', '<', before.id)])]),
      )
    }
    return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  },
  async add(version: Insertable<Database['versions']>) {
    await db.insertInto('versions').values(version).execute()
  },
  async update(id: string, change: Updateable<Database['versions']>) {
    await db.updateTable('versions').set(change).where('id', '=', id).execute()
  },
  listPassing: (storyId: string) =>
    db
      .selectFrom('versions')
      .select(['id', 'at'])
      .where('story_id', '=', storyId)
      .where('reason', 'in', versionReasons.filter(isPassing))
      .where('name', 'is', null)
      .execute(),
  remove: (storyId: string, id: string) =>
    db.transaction().execute(trx => removeIn(trx, storyId, id)),
  async removeByHash(trx: Trx, storyId: string, hash: string) {
    const found = await trx
      .selectFrom('versions')
      .select('id')
      .where('story_id', '=', storyId)
      .where('hash', '=', hash)
      .execute()
    for (const { id } of found) await removeIn(trx, storyId, id)
  },
})

export type VersionStore = ReturnType<typeof createVersionStore>
export type VersionRow = Awaited<ReturnType<VersionStore['list']>>[number]
