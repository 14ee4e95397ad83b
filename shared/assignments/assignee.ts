// Whom a thread is for: a person, or a desk with its members.
import { z } from 'zod'

const kinds = ['person', 'desk'] as const

export const Target = z.strictObject({ kind: z.enum(kinds), id: z.string() })
export type Target = z.infer<typeof Target>

export const Assignee = z.object({
  kind: z.enum(kinds),
  id: z.string(),
  name: z.string(),
  /** Ids of the people who act for it: the person, or the members of the desk. */
  holders: z.array(z.string()),
})
export type Assignee = z.infer<typeof Assignee>
