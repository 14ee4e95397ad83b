// A thread as the table of grants asks about it.
import type { Subject } from '#shared/permissions/grants.ts'
import type { Thread } from './api.ts'

export const subjectOf = ({ by, blocking, assignee }: Thread): Subject => ({
  ...(by && { authorId: by.id }),
  ...(assignee && { holders: assignee.holders }),
  blocking,
})
