// What each kind of edition does to the public side of a story (rules W1, E4), as a table: from where it may
// follow, and where it leads. What was killed stays so: a new story begins as a copy.

import type { PublicationAction } from '#shared/audit/actions.ts'
import type { PublicState } from '#shared/workflow/transitions.ts'
import type { EditionKind } from './edition.ts'

export interface KindRule {
  /** `scheduled` and `none` are the same here: nothing was published. */
  from: readonly Exclude<PublicState, 'scheduled'>[]
  to: Exclude<PublicState, 'scheduled' | 'none'>
  /** What the record calls it. */
  action: PublicationAction
}

export const kindRules = {
  first: { from: ['none'], to: 'live', action: 'published' },
  update: { from: ['live', 'withdrawn'], to: 'live', action: 'updated' },
  correction: { from: ['live'], to: 'live', action: 'corrected' },
  withdrawal: { from: ['live'], to: 'withdrawn', action: 'withdrawn' },
  kill: { from: ['live', 'withdrawn'], to: 'killed', action: 'killed' },
} as const satisfies Record<EditionKind, KindRule>

/** Where the public side stands after an edition of this kind; before any it is `none`. */
export const publicAfter = (kind: EditionKind | null): KindRule['from'][number] =>
  kind === null ? 'none' : kindRules[kind].to

export const mayFollow = (kind: EditionKind, last: EditionKind | null) => {
  const { from }: KindRule = kindRules[kind]
  return from.includes(publicAfter(last))
}

/** The next edition with content: what the button publishes; null when nothing may follow. */
export const nextKind = (live: PublicState): 'first' | 'update' | null =>
  live === 'killed' ? null : live === 'none' || live === 'scheduled' ? 'first' : 'update'
