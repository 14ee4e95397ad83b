// The one exit of errors: whatever was thrown becomes a problem document (RFC 9457). What nobody
// expected is logged whole and told as "internal" without its insides.
import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'
import type { z } from 'zod'
import { AppError } from '#shared/api/errors.ts'
import { type FieldError, type Problem, type ProblemCode, problems } from '#shared/api/problem.ts'

const titles: Record<ProblemCode, string> = {
  'bad-request': 'The request could not be read',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  'bad-origin': 'The request comes from another site',
  'not-found': 'There is nothing here',
  'method-not-allowed': 'This address does not take that method',
  'not-acceptable': 'Not in this form',
  conflict: 'Something else was changed meanwhile',
  'draft-moved': 'The draft has moved on',
  'text-changed': 'The text has changed',
  preflight: 'The checks found errors',
  gone: 'It is no longer here',
  'too-large': 'Too large',
  'unsupported-type': 'This kind of content is not accepted',
  invalid: 'Something in the request is not right',
  'too-many-requests': 'Too many requests',
  internal: 'Something went wrong on the server',
  unavailable: 'Not available at the moment',
}

/** The issues of a zod error as paths and sentences; `root` names the part of the request. */
export const fieldErrors = (error: z.ZodError, root: string): FieldError[] =>
  error.issues.map(issue => ({
    path: [root, ...issue.path].join('.'),
    message:
      issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.join(', ')}` : issue.message,
  }))

/** What body-parser and Express throw, as one of our codes. */
function fromExpress(error: { type?: unknown; status?: unknown }): AppError | null {
  if (error.type === 'entity.too.large') {
    return new AppError(
      'too-large',
      'The content is larger than this address takes. Send less at once.',
    )
  }
  if (error.type === 'entity.parse.failed') {
    return new AppError('bad-request', 'The body is not valid JSON.')
  }
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported') {
    return new AppError('unsupported-type', 'Send the body as UTF-8, plain or gzip.')
  }
  if (typeof error.status === 'number' && error.status >= 400 && error.status < 500) {
    return new AppError('bad-request', 'The request could not be read.')
  }
  return null
}

export function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  if (typeof error === 'object' && error !== null) return fromExpress(error)
  return null
}

export function problemOf(error: AppError): Problem {
  const { errors, ...members } = error.details
  return {
    type: 'about:blank',
    title: titles[error.code],
    status: problems[error.code],
    code: error.code,
    detail: error.message,
    ...(errors && { errors }),
    ...members,
  }
}

/** Express tells an error handler by its four arguments. */
export const problemHandler =
  (logger: Logger) => (error: unknown, req: Request, res: Response, next: NextFunction) => {
    let known = toAppError(error)
    if (!known) {
      logger.error({ err: error, method: req.method, path: req.path }, 'unexpected error')
      known = new AppError(
        'internal',
        'This is a fault of the newsroom, not yours. Try again; it has been logged.',
      )
    }
    if (res.headersSent) return next(error)
    const problem = problemOf(known)
    res.set('Content-Language', 'en')
    // RFC 9110, 15.5.2; a browser asks nobody for such a token.
    if (problem.status === 401) res.set('WWW-Authenticate', 'Bearer')
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  }
