// What may be done with a text that is not the newsroom's own (rule X1): recorded by a person, obeyed by
// everything that leaves.
import { z } from 'zod'
import { haveRunOut } from './have-run-out.ts'
import { type RightsUse, rightsUses } from './rights-uses.ts'

export const Terms = z.string().trim().min(1).max(500)

/** What somebody records. `uses` absent: wherever the terms leave it open. `until` absent or null: without an end. */
export const NewRights = z.strictObject({
  terms: Terms,
  uses: z.array(z.enum(rightsUses)).optional(),
  until: z.iso.datetime().nullable().optional(),
})
export type NewRights = z.infer<typeof NewRights>

export const Rights = NewRights.extend({ recordedBy: z.string(), recordedAt: z.iso.datetime() })
export type Rights = z.infer<typeof Rights>

/** What a text was published with, and what is recorded now. */
export interface Licensed {
  rights: Rights | null
  article: { source: { rights: string | null } }
}

export type RightsRefusal = 'taken-back' | 'run-out' | 'not-for-this'

/**
 * Why a published text may not be used so at `now`; null when it may. Without a record it is the newsroom's
 * own, or a chief let it out with a reason; a record that was there at publication and is gone was taken back.
 */
export function rightsRefusal(
  { rights, article }: Licensed,
  use: RightsUse,
  now: string,
): RightsRefusal | null {
  if (rights === null) return article.source.rights === null ? null : 'taken-back'
  if (haveRunOut(rights, now)) return 'run-out'
  return rights.uses === undefined || rights.uses.includes(use) ? null : 'not-for-this'
}
