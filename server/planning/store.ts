// Planning in SQL: parts in stories, tasks, final reads, what people have seen, saved views.
import type { Insertable, Transaction, Updateable } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Database } from '#server/db/schema.ts'

type Trx = Transaction<Database>

export function createPlanStore(db: Db) {
  return {
    async assignments(storyIds: string[]) {
      if (storyIds.length === 0) return []
      return db.selectFrom('assignments').selectAll().where('story_id', 'in', storyIds).execute()
    },
    async tasks(storyIds: string[]) {
      if (storyIds.length === 0) return []
      return db
        .selectFrom('tasks')
        .selectAll()
        .where('story_id', 'in', storyIds)
        .orderBy('at')
        .orderBy('id')
        .execute()
    },
    async finalReads(storyIds: string[], now: string) {
      if (storyIds.length === 0) return []
      return db
        .selectFrom('final_reads')
        .selectAll()
        .where('story_id', 'in', storyIds)
        .where('until', '>', now)
        .execute()
    },
    async looks(storyIds: string[], userId: string) {
      if (storyIds.length === 0) return []
      return db
        .selectFrom('looks')
        .selectAll()
        .where('user_id', '=', userId)
        .where('story_id', 'in', storyIds)
        .execute()
    },
    /** What the story's own row keeps of its plan. */
    async row(storyId: string) {
      const row = await db
        .selectFrom('stories')
        .select(['deadline', 'urgency', 'target_words', 'handover'])
        .where('id', '=', storyId)
        .executeTakeFirst()
      return row ?? null
    },
    async assign(trx: Trx, assignment: Database['assignments']) {
      await trx
        .insertInto('assignments')
        .values(assignment)
        .onConflict(conflict => conflict.doNothing())
        .execute()
    },
    async unassign(trx: Trx, { story_id, user_id, role }: Database['assignments']) {
      await trx
        .deleteFrom('assignments')
        .where('story_id', '=', story_id)
        .where('user_id', '=', user_id)
        .where('role', '=', role)
        .execute()
    },
    /** Parts of a person in stories that are not published. */
    openAssignments: (userId: string) =>
      db
        .selectFrom('assignments')
        .innerJoin('stories', 'stories.id', 'assignments.story_id')
        .selectAll('assignments')
        .where('assignments.user_id', '=', userId)
        .where('stories.live', '=', 'none')
        .execute(),
    /** The same with what a person plans by, without what is given up or a form for others. */
    openParts: (userId: string) =>
      db
        .selectFrom('assignments')
        .innerJoin('stories', 'stories.id', 'assignments.story_id')
        .select([
          'stories.id',
          'stories.headline',
          'stories.changed_at',
          'stories.deadline',
          'assignments.role',
        ])
        .where('assignments.user_id', '=', userId)
        .where('stories.live', '=', 'none')
        .where('stories.state', '!=', 'spiked')
        .where('stories.template', '=', 0)
        .orderBy('stories.changed_at')
        .execute(),
    async addTask(trx: Trx, task: Insertable<Database['tasks']>) {
      await trx.insertInto('tasks').values(task).execute()
    },
    async findTask(id: string) {
      const row = await db.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirst()
      return row ?? null
    },
    async setTask(trx: Trx, id: string, change: Updateable<Database['tasks']>) {
      await trx.updateTable('tasks').set(change).where('id', '=', id).execute()
    },
    async setFinalRead(trx: Trx, read: Database['final_reads']) {
      const { story_id: _, ...change } = read
      await trx
        .insertInto('final_reads')
        .values(read)
        .onConflict(conflict => conflict.column('story_id').doUpdateSet(change))
        .execute()
    },
    async endFinalRead(trx: Trx, storyId: string) {
      await trx.deleteFrom('final_reads').where('story_id', '=', storyId).execute()
    },
    async setLook(look: Database['looks']) {
      const { at, draft_hash } = look
      await db
        .insertInto('looks')
        .values(look)
        .onConflict(conflict =>
          conflict.columns(['user_id', 'story_id']).doUpdateSet({ at, draft_hash }),
        )
        .execute()
    },
    views: (userId: string) =>
      db
        .selectFrom('saved_views')
        .selectAll()
        .where(e => e.or([e('user_id', '=', userId), e('is_shared', '=', 1)]))
        .orderBy('name')
        .execute(),
    async findView(id: string) {
      const row = await db
        .selectFrom('saved_views')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row ?? null
    },
    async addView(view: Database['saved_views']) {
      await db.insertInto('saved_views').values(view).execute()
    },
    async removeView(id: string) {
      await db.deleteFrom('saved_views').where('id', '=', id).execute()
    },
  }
}

export type PlanStore = ReturnType<typeof createPlanStore>
