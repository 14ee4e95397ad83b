// Whom a thread is for. A blocking one is handed over: from then on it is its new holder's, or a chief's,
// to resolve (rule R4), and that is on record.
import type { Access } from '#server/access/access.ts'
import type { Comments } from '#server/comments/service.ts'
import type { Db } from '#server/db/database.ts'
import type { Desks } from '#server/desks/service.ts'
import type { Events } from '#server/events/events.ts'
import type { Audit } from '#server/stories/changes.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Assignee, Target } from '#shared/assignments/assignee.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Thread } from '#shared/comments/api.ts'
import { type Actor, isGuest } from '#shared/permissions/roles.ts'
import type { AssignmentStore } from './store.ts'

export interface AssigneesDeps {
  store: AssignmentStore
  desks: Pick<Desks, 'list'>
  people: () => Promise<Map<string, Person>>
}

/** Reads whom threads are for; apart from the service, because threads are shown with it. */
export const createAssignees =
  ({ store, desks, people }: AssigneesDeps) =>
  async (threadIds: readonly string[]): Promise<Map<string, Assignee>> => {
    const rows = await store.listOf(threadIds)
    if (rows.length === 0) return new Map()
    const [known, all] = await Promise.all([people(), desks.list()])
    return new Map(
      rows.flatMap(({ thread_id, user_id, desk_id }): [string, Assignee][] => {
        const person = user_id === null ? undefined : known.get(user_id)
        if (person) {
          const { id, name } = person
          return [[thread_id, { kind: 'person', id, name, holders: [id] }]]
        }
        const desk = all.find(({ id }) => id === desk_id)
        if (!desk) return []
        const { id, name, members } = desk
        return [[thread_id, { kind: 'desk', id, name, holders: members }]]
      }),
    )
  }

export interface AssignmentsDeps extends AssigneesDeps {
  db: Db
  comments: Pick<Comments, 'changed'>
  access: Access
  events: Events
  audit: Audit
  now: () => Date
}

export function createAssignments(deps: AssignmentsDeps) {
  const { db, store, desks, people, comments, access, events, audit, now } = deps

  const refuse = (message: string, problem: string) =>
    new AppError('invalid', message, { errors: [{ path: 'body.to', message: problem }] })

  async function nameOf(target: Target, storyId: string) {
    if (target.kind === 'desk') {
      const desk = (await desks.list()).find(({ id }) => id === target.id)
      if (!desk) throw refuse('There is no such desk.', 'is no desk')
      if (desk.members.length === 0)
        throw refuse(`${desk.name} has no members. Name a person instead.`, 'has no members')
      return desk.name
    }
    const person = (await people()).get(target.id)
    if (!person || isGuest(person)) throw refuse('There is no such person here.', 'is nobody')
    if (!(await access.mayOpen(person, storyId)))
      throw refuse(`This story is not open to ${person.name}. Add them to it first.`, 'sees it not')
    return person.name
  }

  async function set(
    actor: Actor,
    thread: Thread,
    to: Target | null,
    kind: 'assigned' | 'handed-over',
    note?: string,
  ) {
    const name = to && (await nameOf(to, thread.storyId))
    await db.transaction().execute(async trx => {
      await store.set(
        trx,
        thread.id,
        to && {
          user_id: to.kind === 'person' ? to.id : null,
          desk_id: to.kind === 'desk' ? to.id : null,
          by_user: actor.id,
          at: now().toISOString(),
        },
      )
      if (kind === 'handed-over') {
        const from = thread.assignee?.name ?? thread.by?.name ?? null
        await audit(trx, actor, thread.storyId, { action: kind, from, to: name, note })
      }
    })
    const { storyId } = thread
    if (to) events.emit('thread.assigned', { storyId, threadId: thread.id, userId: actor.id, kind })
    return comments.changed(thread.id, actor)
  }

  return {
    assign(actor: Actor, thread: Thread, to: Target | null) {
      if (thread.blocking)
        throw new AppError('conflict', 'A blocking thread is handed over, not assigned.')
      return set(actor, thread, to, 'assigned')
    },
    handOver(actor: Actor, thread: Thread, to: Target, note?: string) {
      if (!thread.blocking || thread.state !== 'open')
        throw new AppError('conflict', 'Only an open blocking thread is handed over.')
      return set(actor, thread, to, 'handed-over', note)
    },
  }
}

export type Assignments = ReturnType<typeof createAssignments>
