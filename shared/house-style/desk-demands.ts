// What a desk asks of its stories: fields that have to be there, and how long others may be. Apart from its
// zod shape, so that the browser's checks need no schema library.
export const demandedFields = ['kicker', 'standfirst', 'keyPoints', 'bylines', 'topics'] as const
export type DemandedField = (typeof demandedFields)[number]

export const measuredFields = [
  'headline',
  'standfirst',
  'searchHeadline',
  'socialHeadline',
] as const
export type MeasuredField = (typeof measuredFields)[number]

/** `longest` counts characters, spaces included. */
export interface DeskDemands {
  required: DemandedField[]
  longest: Partial<Record<MeasuredField, number>>
}

export const noDemands: DeskDemands = { required: [], longest: {} }

/** What a length may be set to. */
export const lengthRange = { least: 10, most: 1000 }
