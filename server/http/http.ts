// Express, from the outside in: exports, headers, who calls, sign-in, pages, the API, the client, errors.
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import compression from 'compression'
import { type Express, type RequestHandler, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { authPath, clientAddressHeader } from '#server/auth/better-auth.ts'
import type { Config } from '#server/config.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Site } from '#shared/publishing/edition.ts'
import { apiDocs } from './api-docs.ts'
import { openApi } from './openapi.ts'
import { type OriginCheck, requireOrigin } from './origin.ts'
import { mountPage, type Page } from './pages.ts'
import { problemHandler } from './problem.ts'
import { mountClient } from './static.ts'

export interface HttpDeps {
  config: Config
  logger: Logger
  site: Site
  isAllowedOrigin: OriginCheck
  /** better-auth, as a handler of Node requests. */
  auth: RequestHandler
  /** The folder of the built client. */
  dist: string
  /** What is compressed already, when it is made ready. */
  mountExports: (router: Router, headers: Readonly<Record<string, string>>) => void
  mountApi: (router: Router) => void
  mountPages: (router: Router) => void
  /** What somebody sees who follows a link that leads nowhere. */
  notFound: () => Promise<Page>
}

/**
 * What Helmet says of every answer, which is the same each time. Mantine writes inline styles; nothing needs an
 * inline script (design §6).
 */
function securityHeaders(isHttps: boolean) {
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps,
    // Exports are read by other sites on purpose; the API answers only to its own.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  })
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  secure(request, response, () => {})
  return Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
  )
}

const setHeaders =
  (headers: Readonly<Record<string, string>>): RequestHandler =>
  (_req, res, next) => {
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    next()
  }

/** better-auth limits by this header; it is ours, whatever came in. */
const nameClient: RequestHandler = (req, _res, next) => {
  req.headers[clientAddressHeader] = req.ip ?? 'unknown'
  next()
}

const linkLimit = rateLimit({
  windowMs: 60_000,
  limit: 30,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: () => {
    throw new AppError('too-many-requests', 'Too many tries. Wait a minute and try again.')
  },
})

export function mountHttp(app: Express, deps: HttpDeps) {
  const { config, logger, site } = deps
  app.disable('x-powered-by')
  app.set('etag', 'strong')
  app.set('trust proxy', config.trustProxy)
  const headers = securityHeaders(site.url.startsWith('https:'))
  // What other programs fetch again and again comes first: on its way it passes nothing that it does not need.
  const exports = Router()
  deps.mountExports(exports, headers)
  app.use(exports)
  app.use(setHeaders(headers))
  app.use(compression())
  app.use(nameClient)
  app.all(`${authPath}/*path`, deps.auth)

  app.use(requireOrigin(deps.isAllowedOrigin))
  // Before the API, whose many addresses a reader's request does not have to pass.
  const pages = Router()
  deps.mountPages(pages)
  app.use(pages)

  const api = Router()
  api.use('/api/links', linkLimit)
  deps.mountApi(api)
  const document = openApi(site)
  mountPage(api, '/api/openapi.json', async () => ({
    contentType: 'application/json',
    body: JSON.stringify(document),
  }))
  mountPage(api, '/api/docs', async () => ({ contentType: 'text/html', body: apiDocs(document) }))
  api.use('/api', req => {
    throw new AppError(
      'not-found',
      `There is no ${req.method} ${req.baseUrl}${req.path}. /api/docs lists what there is.`,
    )
  })
  app.use(api)
  mountClient(app, deps.dist)
  mountPage(app, '/{*path}', deps.notFound)
  app.use(problemHandler(logger))
}
