// Where a story stands for the list's tabs: its public state when it has one, else its draft's.
import { type DraftState, draftStates, type PublicState } from '#shared/workflow/transitions.ts'

export const places = [...draftStates, 'scheduled', 'live', 'withdrawn', 'killed'] as const
export type Place = (typeof places)[number]

export const placeOf = (story: { state: DraftState; live: PublicState }): Place =>
  story.live === 'none' ? story.state : story.live

export const isPlace = (value: string): value is Place => places.some(place => place === value)
