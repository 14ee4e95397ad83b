// What sending something came to.
import { z } from 'zod'

/** In the order of their happiness. `interrupted`: the newsroom was stopped before an answer came. */
export const outcomes = ['delivered', 'again', 'misdirected', 'refused', 'interrupted'] as const
export type Outcome = (typeof outcomes)[number]

/** What went wrong when there is no answer, or when it does not say enough. */
export const faults = [
  'forbidden-address',
  'unknown-host',
  'unreachable',
  'certificate',
  'timeout',
  'reset',
  'redirected',
  'unreadable',
  'secret',
  'folder',
  'internal',
] as const
export type Fault = (typeof faults)[number]

/** `status` is that of HTTP; `answer` the first words of what came back. */
export const Result = z.object({
  outcome: z.enum(outcomes),
  status: z.int().nullable(),
  fault: z.enum(faults).nullable(),
  answer: z.string().nullable(),
})
export type Result = z.infer<typeof Result>

export const Attempt = Result.extend({
  number: z.int(),
  at: z.iso.datetime(),
  /** How long it took; null while it runs, and `outcome` is null then, too. */
  ms: z.int().nullable(),
  outcome: z.enum(outcomes).nullable(),
})
export type Attempt = z.infer<typeof Attempt>
