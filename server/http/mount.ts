// The narrow waist between Express and everything else: mounts a table of endpoints with their
// handlers. Here alone are `req` and `res` known; handlers get parsed input and return plain data.
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { z } from 'zod'
import type { Gate } from '#server/access/gate.ts'
import type { Endpoint, Parsed, RawBody, ReplyOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/errors.ts'
import { isLanguage, type Language } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { type IncomingFile, incomingFile } from './incoming-file.ts'
import { fieldErrors } from './problem.ts'
import { encodings, formOf, type Representation } from './representation.ts'

/** A body that came as something else than JSON. */
export interface Upload {
  bytes: Uint8Array
  /** The media type without parameters, in small letters. */
  type: string
  charset: string | null
}

type ActorOf<E> = E extends { public: true } ? Actor | null : Actor
type UploadOf<E> = E extends { raw: RawBody } ? { upload: Upload | null } : object
type FileOf<E> = E extends { file: RawBody } ? { file: IncomingFile } : object

/** What a handler receives. `body` is undefined when an upload came in its place. */
export type Input<E> = Parsed<E> &
  UploadOf<E> &
  FileOf<E> & { actor: ActorOf<E>; language: Language }

export type Handlers<Api> = {
  [K in keyof Api]: (input: Input<Api[K]>) => Promise<ReplyOf<Api[K]>> | ReplyOf<Api[K]>
}

export interface MountDeps {
  /** Who sends this request, by its session; null when nobody is signed in. */
  actorOf: (headers: Headers) => Promise<Actor | null>
}

export interface ApiDeps extends MountDeps {
  /** Who may come to an endpoint with these parameters, before anything else is looked at. */
  gate: Gate
}

/** Bytes of JSON that an endpoint takes. */
const jsonLimit = 1024 * 1024

const readJson = express.json({ limit: jsonLimit, type: 'application/json' })

function readBody(endpoint: Endpoint): RequestHandler[] {
  if (!endpoint.body) return []
  if (!endpoint.raw) return [readJson]
  const { types, limit } = endpoint.raw
  return [
    express.json({ limit, type: 'application/json' }),
    express.raw({ limit, type: [...types] }),
  ]
}

function uploadOf(req: Request): Upload | null {
  if (!Buffer.isBuffer(req.body)) return null
  const header = req.headers['content-type'] ?? ''
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(header)?.[1] ?? null
  return { bytes: req.body, type: (header.split(';')[0] ?? '').trim().toLowerCase(), charset }
}

function parse(schema: z.ZodType | undefined, value: unknown, root: string): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = fieldErrors(parsed.error, root)
  const first = errors[0]
  throw new AppError(
    'invalid',
    first ? `${first.path}: ${first.message}.` : 'The request is not right.',
    {
      errors,
    },
  )
}

function parseBody(endpoint: Endpoint, req: Request) {
  if (!endpoint.body) return undefined
  const type = req.headers['content-type']
  if (
    req.body === undefined &&
    type !== undefined &&
    Number(req.headers['content-length'] ?? 1) > 0
  ) {
    const taken = ['application/json', ...(endpoint.raw?.types ?? [])].join(' or ')
    throw new AppError(
      'unsupported-type',
      `This address takes ${taken}, not ${type.split(';')[0]}.`,
    )
  }
  return parse(endpoint.body, req.body ?? {}, 'body')
}

export const headersOf = (req: { headers: NodeJS.Dict<string | string[]> }) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** The interface language that the caller asks for: the first of ours in Accept-Language. */
export function languageOf(req: Request): Language {
  const wanted = req.acceptsLanguages('en', 'de')
  return isLanguage(wanted) ? wanted : 'en'
}

type AnyHandler = (input: Record<string, unknown>) => unknown

/** Mounts every endpoint of `api`, in its order, with the handler of the same name. */
export function mount<Api extends Record<string, Endpoint>>(
  router: Router,
  api: Api,
  handlers: Handlers<Api>,
  { actorOf, gate }: ApiDeps,
) {
  for (const [name, endpoint] of Object.entries(api)) {
    // Handlers<Api> has tied this handler to this endpoint; here both are known only by name.
    const handler = handlers[name] as unknown as AnyHandler
    const enter = gate.guard(endpoint)
    const answer = async (req: Request, res: Response) => {
      const actor = await actorOf(headersOf(req))
      if (!actor && !endpoint.public) {
        throw new AppError('unauthenticated', 'Sign in to do this.')
      }
      // Before anything that was sent is judged: an answer about it would tell that there is something.
      await enter(actor, flat(req.params))
      const params = parse(endpoint.params, req.params, 'params')
      const upload = endpoint.raw ? uploadOf(req) : null
      const input = {
        params,
        query: parse(endpoint.query, req.query, 'query'),
        body: upload ? undefined : parseBody(endpoint, req),
        upload,
        ...(endpoint.file && { file: incomingFile(req, res, endpoint.file) }),
        actor,
        language: languageOf(req),
      }
      const reply = await handler(input)
      if (!endpoint.reply) return void res.status(endpoint.status ?? 204).end()
      res.set('Cache-Control', 'no-store')
      const later = endpoint.later?.safeParse(reply)
      if (later?.success) return void res.status(202).json(later.data)
      res.status(endpoint.status ?? 200).json(endpoint.reply.parse(reply))
    }
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete' // Express's names
    router[method](endpoint.path, ...readBody(endpoint), answer)
  }
}

/** What a page or an export answers: bytes or text with their headers, or what was made ready before. */
export type Page = {
  status?: number
  headers?: Record<string, string>
  contentType: string
} & ({ body: string | Uint8Array } | { representation: Representation })

export interface PageRequest {
  params: Record<string, string>
  query: Record<string, string>
  headers: Headers
  path: string
  /** The best of these media types that the client takes; null when it takes none. */
  accepts: (types: readonly string[]) => string | null
}

const flat = (values: object) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  )

/** Mounts a GET (and HEAD) that answers with something else than JSON. Express adds the strong ETag. */
export function mountPage(
  router: Router,
  path: string,
  handler: (request: PageRequest) => Promise<Page>,
) {
  router.get(path, async (req: Request, res: Response) => {
    const page = await handler({
      params: flat(req.params),
      query: flat(req.query),
      headers: headersOf(req),
      path: req.path,
      accepts: types => req.accepts([...types]) || null,
    })
    res.status(page.status ?? 200).set(page.headers ?? {})
    if ('representation' in page) return sendReady(req, res, page.contentType, page.representation)
    res
      .type(page.contentType)
      .send(typeof page.body === 'string' ? page.body : Buffer.from(page.body))
  })
}

/** Mounts a POST of a form that a page without a program sends; every field is a list. */
export function mountForm(
  router: Router,
  path: string,
  handler: (form: { fields: Record<string, string[]> }) => Promise<Page>,
) {
  const read = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 100 })
  router.post(path, read, async (req: Request, res: Response) => {
    const fields = Object.fromEntries(
      Object.entries<unknown>(req.body ?? {}).map(([name, value]) => [
        name,
        [value].flat().filter(item => typeof item === 'string'),
      ]),
    )
    const page = await handler({ fields })
    res
      .status(page.status ?? 200)
      .set(page.headers ?? {})
      .end()
  })
}

/** Express answers 304 by the date; compression leaves alone what is encoded already. */
function sendReady(req: Request, res: Response, contentType: string, ready: Representation) {
  const wanted = req.acceptsEncodings('br', 'gzip', 'identity')
  const encoding = encodings.find(name => name === wanted) ?? 'identity'
  const { bytes, headers } = formOf(ready, encoding)
  res.vary('Accept-Encoding').set(headers)
  // Before Express looks: a client that reloads is told, too, that it has the same bytes.
  const known = (req.get('If-None-Match') ?? '')
    .split(',')
    .map(tag => tag.trim().replace(/^W\//, ''))
  if (known.includes(headers.ETag) || known.includes('*')) return void res.status(304).end()
  res.set('Content-Type', contentType).send(bytes)
}

/** Lets pages of other sites read what is below `path`, with a token and by its tag (Fetch, CORS). */
export function mountCors(router: Router, path: string) {
  router.use((req, res, next) => {
    if (req.path.startsWith(path.replace(/\{.*$/, ''))) {
      res.set({
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, Content-Location',
      })
    }
    next()
  })
  router.options(path, (_req, res) => {
    res
      .set({
        'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
        'Access-Control-Allow-Headers': 'Authorization, If-None-Match, If-Modified-Since, Accept',
        'Access-Control-Max-Age': '86400',
      })
      .status(204)
      .end()
  })
}
