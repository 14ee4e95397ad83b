// Errors on the wire: `application/problem+json` (RFC 9457) with a stable `code`. One table says what
// each code means for HTTP; messages tell the person what to do next.
import { z } from 'zod'

export const problems = {
  'bad-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'bad-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  'draft-moved': 409,
  'text-changed': 409,
  preflight: 409,
  gone: 410,
  'too-large': 413,
  'unsupported-type': 415,
  invalid: 422,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const
export type ProblemCode = keyof typeof problems

/** One bad field of the input: where it is, and what is wrong with it. */
export const FieldError = z.object({ path: z.string(), message: z.string() })
export type FieldError = z.infer<typeof FieldError>

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string().optional(),
    errors: z.array(FieldError).optional(),
  })
  .loose()
export type Problem = z.infer<typeof Problem>
