// Where a story stands for the list's tabs: its public state when it has one, else its draft's.
import type { DraftState, PublicState } from '#shared/workflow/transitions.ts'

/** In the order of the list: at work, out, and laid aside. */
export const places = [
  'draft',
  'review',
  'ready',
  'scheduled',
  'live',
  'withdrawn',
  'killed',
  'spiked',
] as const
export type Place = (typeof places)[number]

export const placeOf = (story: { state: DraftState; live: PublicState }): Place =>
  story.live === 'none' ? story.state : story.live

export const isPlace = (value: string): value is Place => places.some(place => place === value)
