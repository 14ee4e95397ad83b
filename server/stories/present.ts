// A row of the list as the newsroom sees it: with people, presence and what was published.
import type { PlanLines } from '#server/planning/lines.ts'
import type { Person } from '#shared/auth/api.ts'
import type { PlanLine, Story } from '#shared/stories/api.ts'
import { heldReasons, type Schedule } from '#shared/stories/schedule.ts'
import { isDraftState, isPublicState } from '#shared/workflow/transitions.ts'
import { factsOf } from './facts.ts'
import type { StoryRow } from './store.ts'

export interface PresenterDeps {
  people: () => Promise<Map<string, Person>>
  /** Who is in a story now. */
  present: (storyId: string) => Person[]
  epochs: (storyIds: string[]) => Promise<Map<string, string>>
  planLines: PlanLines
}

const noPlan: PlanLine = { assignees: [], wanted: [], finalRead: null, isNews: false }

function scheduleOf(row: StoryRow, known: ReadonlyMap<string, Person>): Schedule | null {
  if (row.schedule_at === null) return null
  return {
    kind: row.schedule_kind === 'first' ? 'first' : 'update',
    at: row.schedule_at,
    by: (row.schedule_by !== null && known.get(row.schedule_by)) || null,
    held: heldReasons.find(reason => reason === row.schedule_held) ?? null,
  }
}

export function createPresenter({ people, present, epochs, planLines }: PresenterDeps) {
  /** What somebody sees happen is no news to them. */
  function planOf(id: string, plans: ReadonlyMap<string, PlanLine>, viewer: string | null) {
    const plan = plans.get(id) ?? noPlan
    return plan.isNews && present(id).some(person => person.id === viewer)
      ? { ...plan, isNews: false }
      : plan
  }

  /** `viewer` is who asks, null for the newsroom itself; `snippets` by story. */
  return async (
    rows: readonly StoryRow[],
    viewer: string | null = null,
    snippets: ReadonlyMap<string, string | null> = new Map(),
  ): Promise<Story[]> => {
    const [known, epochOf, plans] = await Promise.all([
      people(),
      epochs(rows.map(row => row.id)),
      planLines(rows, viewer),
    ])
    return rows.map(row => ({
      id: row.id,
      slug: row.slug,
      headline: row.headline,
      language: row.language,
      state: isDraftState(row.state) ? row.state : 'draft',
      live: isPublicState(row.live) ? row.live : 'none',
      edition:
        row.edition_number !== null && row.edition_at !== null
          ? { number: row.edition_number, at: row.edition_at }
          : null,
      changedSince:
        row.live === 'live' && row.edition_hash !== null && row.edition_hash !== row.draft_hash,
      words: row.words,
      targetWords: row.target_words,
      deadline: row.deadline,
      urgency: row.urgency,
      plan: planOf(row.id, plans, viewer),
      snippet: snippets.get(row.id) ?? null,
      threads: {
        open: Number(row.open_threads ?? 0),
        blocking: Number(row.blocking_threads ?? 0),
      },
      checks: { errors: row.errors, warnings: row.warnings },
      present: present(row.id),
      template: row.template === 1,
      ...factsOf(row),
      restricted: row.restricted === 1,
      correction:
        row.correction_id !== null && row.correction_edition !== null
          ? { id: row.correction_id, edition: row.correction_edition }
          : null,
      corrects:
        row.corrects_id !== null && row.corrects_edition !== null
          ? { storyId: row.corrects_id, edition: row.corrects_edition }
          : null,
      schedule: scheduleOf(row, known),
      epoch: epochOf.get(row.id) ?? '',
      createdBy: (row.created_by !== null && known.get(row.created_by)) || null,
      createdAt: row.created_at,
      changedAt: row.changed_at,
    }))
  }
}
