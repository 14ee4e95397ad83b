// The one error that a service throws on purpose. Its code says what HTTP status or close code it
// becomes (shared/api/problem.ts); its message tells the person what to do next.
import type { FieldError, ProblemCode } from '#shared/api/problem.ts'

export interface ErrorDetails {
  /** The path of each bad field of the input. */
  errors?: FieldError[]
  /** More members for the problem document, such as `findings`. */
  [member: string]: unknown
}

export class AppError extends Error {
  readonly code: ProblemCode
  readonly details: ErrorDetails

  constructor(code: ProblemCode, message: string, details: ErrorDetails = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
