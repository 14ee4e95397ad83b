// A story as the table of grants asks about it, when it is restricted or shown to a guest.
import type { Subject } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'

export const subjectOf = ({ createdBy }: Pick<Story, 'createdBy'>): Subject =>
  createdBy ? { authorId: createdBy.id } : {}
