// A publication that was put off, as it is told of its story (rule E3).
import { z } from 'zod'
import { Person } from '#shared/auth/api.ts'

/**
 * Why it did not go out: over ten minutes late; errors that nobody has overridden; whoever scheduled it may not
 * publish any more, or the story may not.
 */
export const heldReasons = ['late', 'checks', 'not-allowed', 'refused'] as const
export type HeldReason = (typeof heldReasons)[number]

export const Schedule = z.object({
  kind: z.enum(['first', 'update']),
  at: z.iso.datetime(),
  by: Person.nullable(),
  /** Null: it waits. */
  held: z.enum(heldReasons).nullable(),
})
export type Schedule = z.infer<typeof Schedule>
