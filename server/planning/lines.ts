// What the list tells of each story's plan, for many stories at once.
import type { Person } from '#shared/auth/api.ts'
import { assignmentRoles, taskKinds } from '#shared/planning/vocabulary.ts'
import type { PlanLine } from '#shared/stories/api.ts'
import type { PlanStore } from './store.ts'

export interface LinesDeps {
  store: PlanStore
  people: () => Promise<Map<string, Person>>
  now: () => Date
}

type Row = { id: string; draft_hash: string }

const byStory = <T extends { story_id: string }>(rows: readonly T[]) =>
  Map.groupBy(rows, row => row.story_id)

/** The people, open tasks and final reads of stories, and which of them have changed since `viewer` looked. */
export function createPlanLines({ store, people, now }: LinesDeps) {
  return async (rows: readonly Row[], viewer: string | null): Promise<Map<string, PlanLine>> => {
    const ids = rows.map(row => row.id)
    const [known, assignments, tasks, reads, looks] = await Promise.all([
      people(),
      store.assignments(ids).then(byStory),
      store.tasks(ids).then(byStory),
      store.finalReads(ids, now().toISOString()).then(byStory),
      viewer === null ? new Map() : store.looks(ids, viewer).then(byStory),
    ])
    return new Map(
      rows.map(({ id, draft_hash }) => {
        const read = reads.get(id)?.[0]
        const reader = read && known.get(read.user_id)
        const look = looks.get(id)?.[0]
        const line: PlanLine = {
          assignees: (assignments.get(id) ?? []).flatMap(({ user_id, role }) => {
            const person = known.get(user_id)
            const known_role = assignmentRoles.find(name => name === role)
            return person && known_role ? [{ person, role: known_role }] : []
          }),
          wanted: taskKinds.filter(kind =>
            (tasks.get(id) ?? []).some(task => task.kind === kind && task.state === 'open'),
          ),
          finalRead: read && reader ? { by: reader, since: read.since, until: read.until } : null,
          isNews: look !== undefined && look.draft_hash !== draft_hash,
        }
        return [id, line]
      }),
    )
  }
}

export type PlanLines = ReturnType<typeof createPlanLines>
