// The narrow waist between Express and everything else: mounts a table of endpoints with their
// handlers. Here and in pages.ts alone are `req` and `res` known; handlers get parsed input and return
// plain data.
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { z } from 'zod'
import type { Gate } from '#server/access/gate.ts'
import type { Endpoint, Parsed, RawBody, ReplyOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/errors.ts'
import { isLanguage, type Language } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { type IncomingFile, incomingFile } from './incoming-file.ts'
import { fieldErrors } from './problem.ts'

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

/** The values of `values` that were given once. */
export function flat(values: object) {
  const texts: Record<string, string> = {}
  for (const [key, value] of Object.entries(values))
    if (typeof value === 'string') texts[key] = value
  return texts
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
