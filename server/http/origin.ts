// Where requests may come from. A browser tells with Origin on everything unsafe and on every socket; a
// program sends none and is allowed, because it carries a session only when it was given one.
import type { RequestHandler } from 'express'
import { AppError } from '#shared/api/errors.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

export type OriginCheck = (origin: string | undefined, host: string | undefined) => boolean

/** `publicUrl` when it is set; otherwise loopback origins of the same Host. */
export const originCheck =
  (publicUrl: string | null): OriginCheck =>
  (origin, host) => {
    if (origin === undefined) return true
    if (publicUrl) return origin === publicUrl
    if (!URL.canParse(origin)) return false
    const url = new URL(origin)
    return url.host === host && loopback.has(url.hostname)
  }

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses unsafe requests that carry a cookie and come from another site. */
export const requireOrigin =
  (isAllowed: OriginCheck): RequestHandler =>
  (req, _res, next) => {
    if (
      safe.has(req.method) ||
      !req.headers.cookie ||
      isAllowed(req.headers.origin, req.headers.host)
    ) {
      return next()
    }
    throw new AppError('bad-origin', 'Open the newsroom at its own address and try again.')
  }
