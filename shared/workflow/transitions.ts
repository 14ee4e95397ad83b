// The newsroom's flow as data (rule W1): how a draft moves between its states, and who may move it.
// The public side (none, live, …) is moved by publishing alone.
import type { Action } from '#shared/permissions/grants.ts'

export const draftStates = ['draft', 'review', 'ready'] as const
export type DraftState = (typeof draftStates)[number]
export const isDraftState = (value: string): value is DraftState =>
  draftStates.some(state => state === value)

export const publicStates = ['none', 'scheduled', 'live', 'withdrawn', 'killed'] as const
export type PublicState = (typeof publicStates)[number]
export const isPublicState = (value: string): value is PublicState =>
  publicStates.some(state => state === value)

export interface Transition {
  from: readonly DraftState[]
  to: DraftState
  needs: Action
}

export const transitions = {
  submit: { from: ['draft'], to: 'review', needs: 'draft.submit' },
  approve: { from: ['draft', 'review'], to: 'ready', needs: 'draft.approve' },
  sendBack: { from: ['review', 'ready'], to: 'draft', needs: 'draft.approve' },
  withdrawFromReview: { from: ['review'], to: 'draft', needs: 'draft.submit' },
  reviewAgain: { from: ['ready'], to: 'review', needs: 'draft.approve' },
} as const satisfies Record<string, Transition>

/** The transitions that lead from one state to another; more than one when roles differ. */
export const transitionsBetween = (from: DraftState, to: DraftState): Transition[] =>
  Object.values<Transition>(transitions).filter(
    transition => transition.from.includes(from) && transition.to === to,
  )
