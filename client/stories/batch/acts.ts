// What can be done to many stories at once: who may, what is asked first, and what is done to each.
import { call } from '#client/api.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { type Action, denial } from '#shared/permissions/grants.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { AssignmentRole } from '#shared/planning/vocabulary.ts'
import type { Story } from '#shared/stories/api.ts'
import type { DraftState } from '#shared/workflow/transitions.ts'

export const batchActs = ['assign', 'desk', 'state', 'urgency', 'spike'] as const
export type BatchAct = (typeof batchActs)[number]

/** What was chosen in the dialog, each part as its act needs it. */
export interface Choice {
  userId: string
  role: AssignmentRole
  /** Empty: none. */
  deskId: string
  state: DraftState
  urgency: number | null
  note: string
}

interface Act {
  /** What one has to be allowed for it to be offered; each story is asked for again on the server. */
  needs: Action
  run: (story: Story, choice: Choice) => Promise<unknown>
}

const move = (storyId: string, to: DraftState, note: string) =>
  call('POST /api/stories/:storyId/transitions', {
    params: { storyId },
    body: { to, ...(note !== '' && { note }) },
  })

export const acts: Record<BatchAct, Act> = {
  assign: {
    needs: 'plan.assign',
    run: ({ id }, { userId, role }) =>
      call('POST /api/stories/:storyId/assignees', {
        params: { storyId: id },
        body: { userId, role },
      }),
  },
  desk: {
    needs: 'story.update',
    run: ({ id }, { deskId }) =>
      call('PATCH /api/stories/:storyId', {
        params: { storyId: id },
        body: { desk: deskId || null },
      }),
  },
  state: { needs: 'draft.submit', run: ({ id }, { state, note }) => move(id, state, note) },
  urgency: {
    needs: 'plan.change',
    run: ({ id }, { urgency }) =>
      call('PATCH /api/stories/:storyId/plan', { params: { storyId: id }, body: { urgency } }),
  },
  spike: { needs: 'draft.spike', run: ({ id }, { note }) => move(id, 'spiked', note) },
}

/** Why it is not offered to somebody; null when it is. Everybody may take parts of their own. */
export const refusalOf = (me: Actor, act: BatchAct, language: Language) =>
  denial(me, acts[act].needs, act === 'assign' ? { authorId: me.id } : {}, language)
