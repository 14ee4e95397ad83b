// The newsroom's flow as data (rule W1): how a draft moves between its states, and who may move it.
// The public side (none, live, …) is moved by publishing alone.
import type { Action } from '#shared/permissions/grants.ts'

/** `spiked`: laid aside; it comes back as a draft. */
export const draftStates = ['draft', 'review', 'ready', 'spiked'] as const
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
  /** Back steps say why. */
  needsNote?: true
  /** Only while the public side is one of these. */
  publicly?: readonly PublicState[]
}

export const transitions = {
  submit: { from: ['draft'], to: 'review', needs: 'draft.submit' },
  approve: { from: ['draft', 'review'], to: 'ready', needs: 'draft.approve' },
  sendBack: { from: ['review', 'ready'], to: 'draft', needs: 'draft.approve', needsNote: true },
  withdrawFromReview: { from: ['review'], to: 'draft', needs: 'draft.submit' },
  reviewAgain: { from: ['ready'], to: 'review', needs: 'draft.approve', needsNote: true },
  spike: {
    from: ['draft', 'review', 'ready'],
    to: 'spiked',
    needs: 'draft.spike',
    needsNote: true,
    publicly: ['none', 'withdrawn', 'killed'],
  },
  unspike: { from: ['spiked'], to: 'draft', needs: 'draft.spike' },
} as const satisfies Record<string, Transition>
export type TransitionName = keyof typeof transitions

/**
 * The transitions that lead from one state to another; more than one when roles differ, and then the first
 * that somebody may take is theirs.
 */
export const transitionsBetween = (from: DraftState, to: DraftState): Transition[] =>
  Object.values<Transition>(transitions).filter(
    transition => transition.from.includes(from) && transition.to === to,
  )
