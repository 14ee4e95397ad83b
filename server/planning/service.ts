// Planning: who does what for a story until when. Everything is on record in the story's audit trail; nothing
// here shuts anybody out of a draft.
import type { Access } from '#server/access/access.ts'
import type { Happened } from '#server/audit/service.ts'
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import type { Audit, Trx } from '#server/stories/changes.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type {
  NewAssignment,
  NewTask,
  Plan,
  PlanChange,
  SavedView,
  Task,
} from '#shared/planning/api.ts'
import { assignmentRoles, taskKinds, taskStates } from '#shared/planning/vocabulary.ts'
import type { PlanStore } from './store.ts'

export interface PlanningDeps {
  db: Db
  store: PlanStore
  events: Events
  access: Pick<Access, 'openTo'>
  audit: Audit
  setPlan: (
    trx: Trx,
    storyId: string,
    change: {
      deadline?: string | null
      urgency?: number | null
      target_words?: number | null
      handover?: string | null
    },
  ) => Promise<void>
  /** Of the draft as it is now: the list's own lags a moment behind. */
  draftHash: (storyId: string) => Promise<string>
  people: () => Promise<Map<string, Person>>
  now: () => Date
  newId: () => string
}

const text = (value: string | number | null | undefined) =>
  value === null || value === undefined ? null : String(value)

export function createPlanning(deps: PlanningDeps) {
  const { db, store, events, access, audit, setPlan, draftHash, people, now, newId } = deps

  async function person(userId: string): Promise<Person> {
    const found = (await people()).get(userId)
    if (found) return found
    throw new AppError('invalid', 'There is nobody with this id.', {
      errors: [{ path: 'body.userId', message: 'there is no such person' }],
    })
  }

  async function get(storyId: string): Promise<Plan> {
    const [row, known, assignments, tasks, [read]] = await Promise.all([
      store.row(storyId),
      people(),
      store.assignments([storyId]),
      store.tasks([storyId]),
      store.finalReads([storyId], now().toISOString()),
    ])
    if (!row) throw new AppError('not-found', 'There is no such story.')
    const reader = read && known.get(read.user_id)
    return {
      deadline: row.deadline,
      urgency: row.urgency,
      targetWords: row.target_words,
      handover: row.handover,
      assignees: assignments.flatMap(({ user_id, role }) => {
        const who = known.get(user_id)
        const part = assignmentRoles.find(name => name === role)
        return who && part ? [{ person: who, role: part }] : []
      }),
      tasks: tasks.map(
        (task): Task => ({
          id: task.id,
          kind: taskKinds.find(kind => kind === task.kind) ?? 'other',
          text: task.text,
          state: taskStates.find(state => state === task.state) ?? 'open',
          by: (task.user_id !== null && known.get(task.user_id)) || null,
          at: task.at,
        }),
      ),
      finalRead: read && reader ? { by: reader, since: read.since, until: read.until } : null,
    }
  }

  /** Does it and records it in one transaction, then tells everybody. */
  async function record(
    actor: Actor | null,
    storyId: string,
    entry: Happened,
    act: (trx: Trx) => Promise<void>,
  ): Promise<Plan> {
    await db.transaction().execute(async trx => {
      await act(trx)
      await audit(trx, actor, storyId, entry)
    })
    events.emit('story.changed', { storyId })
    return get(storyId)
  }

  return {
    get,
    /** Stories that somebody has a part in and that are not published, each once with all their parts. */
    async openParts(userId: string) {
      const rows = Map.groupBy(await store.openParts(userId), ({ id }) => id)
      return [...rows.values()].flatMap(parts => {
        const [first] = parts
        const roles = assignmentRoles.filter(role => parts.some(part => part.role === role))
        return first ? [{ ...first, roles }] : []
      })
    },
    async change(actor: Actor, storyId: string, change: PlanChange): Promise<Plan> {
      const before = await get(storyId)
      const columns = {
        deadline: change.deadline,
        urgency: change.urgency,
        target_words: change.targetWords,
        handover: change.handover === '' ? null : change.handover,
      }
      const entries: Happened[] = (
        [
          ['deadline', before.deadline, columns.deadline],
          ['urgency', before.urgency, columns.urgency],
          ['target-words', before.targetWords, columns.target_words],
          ['handover', before.handover, columns.handover],
        ] as const
      ).flatMap(([action, from, to]) =>
        to === undefined || to === from ? [] : [{ action, from: text(from), to: text(to) }],
      )
      if (entries.length === 0) return before
      const given = Object.fromEntries(
        Object.entries(columns).filter(([, value]) => value !== undefined),
      )
      await db.transaction().execute(async trx => {
        await setPlan(trx, storyId, given)
        for (const entry of entries) await audit(trx, actor, storyId, entry)
      })
      events.emit('story.changed', { storyId })
      return get(storyId)
    },
    async assign(actor: Actor, storyId: string, { userId, role }: NewAssignment): Promise<Plan> {
      const { name } = await person(userId)
      const plan = await record(actor, storyId, { action: 'assigned', to: name, note: role }, trx =>
        store.assign(trx, { story_id: storyId, user_id: userId, role }),
      )
      events.emit('story.assigned', { storyId, userId, byId: actor.id })
      return plan
    },
    /** The desk's reviewer gets a story that came to review; nobody in particular gave it to them. */
    async assignReviewer(
      storyId: string,
      userId: string,
      { byId, desk }: { byId: string; desk: string },
    ) {
      const { name } = await person(userId)
      await record(null, storyId, { action: 'assigned', to: name, note: `editor (${desk})` }, trx =>
        store.assign(trx, { story_id: storyId, user_id: userId, role: 'editor' }),
      )
      events.emit('story.assigned', { storyId, userId, byId })
    },
    async unassign(actor: Actor, storyId: string, userId: string, role: string): Promise<Plan> {
      const { name } = await person(userId)
      return record(actor, storyId, { action: 'unassigned', from: name, note: role }, trx =>
        store.unassign(trx, { story_id: storyId, user_id: userId, role }),
      )
    },
    addTask: (actor: Actor, storyId: string, { kind, text: words }: NewTask): Promise<Plan> =>
      record(actor, storyId, { action: 'task', to: 'open', note: words || kind }, trx =>
        store.addTask(trx, {
          id: newId(),
          story_id: storyId,
          kind,
          text: words,
          state: 'open',
          user_id: actor.id,
          at: now().toISOString(),
        }),
      ),
    async storyOfTask(id: string) {
      return (await store.findTask(id))?.story_id ?? null
    },
    async getTask(id: string) {
      const task = await store.findTask(id)
      if (!task) throw new AppError('not-found', 'There is no such task.')
      return {
        id: task.id,
        storyId: task.story_id,
        state: task.state,
        text: task.text || task.kind,
      }
    },
    setTask: (
      actor: Actor,
      task: { id: string; storyId: string; state: string; text: string },
      state: Task['state'],
    ): Promise<Plan> =>
      record(
        actor,
        task.storyId,
        { action: 'task', from: task.state, to: state, note: task.text },
        trx => store.setTask(trx, task.id, { state, user_id: actor.id, at: now().toISOString() }),
      ),
    async beginFinalRead(actor: Actor, storyId: string, minutes: number): Promise<Plan> {
      const { finalRead } = await get(storyId)
      if (finalRead && finalRead.by.id !== actor.id) {
        throw new AppError(
          'conflict',
          `${finalRead.by.name} is on the final read until ${finalRead.until.slice(11, 16)} UTC. Ask them, or wait.`,
        )
      }
      const since = now()
      const until = new Date(since.getTime() + minutes * 60_000).toISOString()
      return record(actor, storyId, { action: 'final-read', to: until }, trx =>
        store.setFinalRead(trx, {
          story_id: storyId,
          user_id: actor.id,
          since: since.toISOString(),
          until,
        }),
      )
    },
    endFinalRead: (actor: Actor, storyId: string): Promise<Plan> =>
      record(actor, storyId, { action: 'final-read', to: null }, trx =>
        store.endFinalRead(trx, storyId),
      ),
    /**
     * What one person has open, or of it these stories, goes to another; what is not open to whoever asks stays
     * as it is (rule W2). Returns in how many stories.
     */
    async reassign(
      actor: Actor,
      fromId: string,
      toId: string,
      only?: readonly string[],
    ): Promise<number> {
      const [from, to] = await Promise.all([person(fromId), person(toId)])
      const parts = await store.openAssignments(fromId)
      const ids = [...new Set(parts.map(({ story_id }) => story_id))]
      const storyIds = await access.openTo(actor, only ? ids.filter(id => only.includes(id)) : ids)
      const open = parts.filter(({ story_id }) => storyIds.includes(story_id))
      await db.transaction().execute(async trx => {
        for (const assignment of open) {
          await store.unassign(trx, assignment)
          await store.assign(trx, { ...assignment, user_id: toId })
          await audit(trx, actor, assignment.story_id, {
            action: 'reassigned',
            from: from.name,
            to: to.name,
            note: assignment.role,
          })
        }
      })
      for (const storyId of storyIds) {
        events.emit('story.assigned', { storyId, userId: toId, byId: actor.id })
        events.emit('story.changed', { storyId })
      }
      return storyIds.length
    },
    /** Remembers the draft as the actor has seen it. */
    async look(actor: Actor, storyId: string) {
      await store.setLook({
        user_id: actor.id,
        story_id: storyId,
        at: now().toISOString(),
        draft_hash: await draftHash(storyId),
      })
    },
    async views(actor: Actor): Promise<SavedView[]> {
      const [rows, known] = await Promise.all([store.views(actor.id), people()])
      return rows.map(({ id, name, query, is_shared, user_id }) => ({
        id,
        name,
        query,
        isShared: is_shared === 1,
        by: (user_id !== null && known.get(user_id)) || null,
      }))
    },
    async saveView(
      actor: Actor,
      { name, query, isShared }: { name: string; query: string; isShared: boolean },
    ): Promise<SavedView> {
      const id = newId()
      await store.addView({ id, user_id: actor.id, name, query, is_shared: isShared ? 1 : 0 })
      const by = (await people()).get(actor.id) ?? null
      return { id, name, query, isShared, by }
    },
    async getView(id: string) {
      const view = await store.findView(id)
      if (!view)
        throw new AppError('not-found', 'There is no such view. Somebody may have removed it.')
      return { id: view.id, ownerId: view.user_id }
    },
    removeView: (id: string) => store.removeView(id),
  }
}

export type Planning = ReturnType<typeof createPlanning>
