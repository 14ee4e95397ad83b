// Express, from the outside in: headers, who calls, sign-in, the API, pages, the client, errors.
import compression from 'compression'
import express, { type Express, type RequestHandler, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { authPath, clientAddressHeader } from '#server/auth/better-auth.ts'
import type { Config } from '#server/config.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Site } from '#shared/publishing/edition.ts'
import { apiDocs } from './api-docs.ts'
import { mountPage, type Page } from './mount.ts'
import { openApi } from './openapi.ts'
import { type OriginCheck, requireOrigin } from './origin.ts'
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
  mountApi: (router: Router) => void
  mountPages: (router: Router) => void
  /** What somebody sees who follows a link that leads nowhere. */
  notFound: () => Promise<Page>
}

/** Mantine writes inline styles; nothing needs an inline script (design §6). */
const security = (isHttps: boolean) =>
  helmet({
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
  app.use(security(site.url.startsWith('https:')))
  app.use(compression())
  app.use(nameClient)
  app.all(`${authPath}/*path`, deps.auth)

  const api = Router()
  api.use(requireOrigin(deps.isAllowedOrigin))
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

  const pages = express.Router()
  deps.mountPages(pages)
  app.use(pages)
  mountClient(app, deps.dist)
  mountPage(app, '/{*path}', deps.notFound)
  app.use(problemHandler(logger))
}
