// Whose list it is, as the table of grants has it (rule W2). Guests have no lists.
import type { Viewer } from '#server/db/open-to.ts'
import { denied } from '#shared/permissions/grants.ts'
import type { Actor } from '#shared/permissions/roles.ts'

export const viewerOf = (actor: Actor): Viewer =>
  denied(actor, 'story.open-restricted') === null ? 'all' : { personId: actor.id }
