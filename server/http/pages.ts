// What answers with something else than JSON: pages, exports, files, and the forms that pages without a
// program send. Beside mount.ts the only file that knows `req` and `res`.
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express'
import { AppError } from '#shared/api/errors.ts'
import { flat, headersOf } from './mount.ts'
import { type Encoding, encodings, type Form, type Representation } from './representation.ts'

/** An answer without a body. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
}

interface ReadyPage {
  representation: Representation
  /** Beside those that it was made ready with. */
  headers?: Readonly<Record<string, string>>
}

/** What a page or an export answers: bytes or text with their headers, or what was made ready before. */
export type Page =
  | ReadyPage
  | {
      status?: number
      headers?: Readonly<Record<string, string>>
      contentType: string
      body: string | Uint8Array
    }

export interface PageRequest {
  readonly params: Record<string, string>
  readonly query: Record<string, string>
  /** All of them; one by one they cost less, see `header`. */
  readonly headers: Headers
  header: (name: string) => string | null
  readonly path: string
  /** The best of these media types that the client takes; null when it takes none. */
  accepts: (types: readonly string[]) => string | null
}

/** Works out only what is asked for. */
class Asked implements PageRequest {
  readonly #req: Request
  constructor(req: Request) {
    this.#req = req
  }
  get params() {
    return flat(this.#req.params)
  }
  get query() {
    return flat(this.#req.query)
  }
  get headers() {
    return headersOf(this.#req)
  }
  get path() {
    return this.#req.path
  }
  readonly header = (name: string) => this.#req.get(name) ?? null
  readonly accepts = (types: readonly string[]) => this.#req.accepts([...types]) || null
}

/** Which encoding each Accept-Encoding gets; clients send but a few. */
const chosen = new Map<string, Encoding>()
const chosenAtMost = 100

function encodingFor(req: Request): Encoding {
  const asked = req.get('Accept-Encoding') ?? ''
  const known = chosen.get(asked)
  if (known) return known
  const wanted = req.acceptsEncodings([...encodings])
  const encoding = encodings.find(name => name === wanted) ?? 'identity'
  if (chosen.size >= chosenAtMost) chosen.clear()
  chosen.set(asked, encoding)
  return encoding
}

/**
 * Whether the client has this form (RFC 9110, 13.1.2 and 13.1.3). One that reloads is told so, too: what it
 * has is the same bytes.
 */
function isKnown({ headers }: Request, { tag, modified }: Form) {
  const tags = headers['if-none-match']
  if (tags !== undefined)
    return tags.split(',').some(given => [tag, '*'].includes(given.trim().replace(/^W\//, '')))
  const since = headers['if-modified-since']
  return since !== undefined && modified !== null && Date.parse(since) >= modified
}

/** Without Express's own way of sending, which works out again what is ready; compression leaves it alone. */
function sendReady(req: Request, res: Response, { representation, headers }: ReadyPage) {
  const form = representation[encodingFor(req)]
  const own = headers ? Object.entries(headers).flat() : []
  if (isKnown(req, form)) return void res.writeHead(304, [...form.head, ...own]).end()
  res.writeHead(200, [...form.head, ...form.content, ...own])
  res.end(req.method === 'HEAD' ? undefined : form.bytes)
}

/** Mounts a GET (and HEAD). Express adds the strong ETag. */
export function mountPage(
  router: Router,
  path: string,
  handler: (request: PageRequest) => Promise<Page>,
) {
  router.get(path, async (req: Request, res: Response) => {
    const page = await handler(new Asked(req))
    if ('representation' in page) return sendReady(req, res, page)
    res
      .status(page.status ?? 200)
      .set(page.headers ?? {})
      .type(page.contentType)
      .send(typeof page.body === 'string' ? page.body : Buffer.from(page.body))
  })
}

/** Mounts a POST of a form that a page without a program sends; every field is a list. */
export function mountForm(
  router: Router,
  path: string,
  handler: (form: { fields: Record<string, string[]> }) => Promise<Answer>,
) {
  const read = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 100 })
  router.post(path, read, async (req: Request, res: Response) => {
    const fields = Object.fromEntries(
      Object.entries<unknown>(req.body ?? {}).map(([name, value]) => [
        name,
        [value].flat().filter(item => typeof item === 'string'),
      ]),
    )
    const { status, headers } = await handler({ fields })
    res.status(status).set(headers).end()
  })
}

/** What every answer below `path` carries that is not made ready with it: what fails, and what is not there. */
export function mountHeaders(
  router: Router,
  path: string,
  headers: Readonly<Record<string, string>>,
) {
  const carry: RequestHandler = (_req, res, next) => {
    res.set(headers)
    next()
  }
  const carryOnError: ErrorRequestHandler = (error, _req, res, next) => {
    res.set(headers)
    next(error)
  }
  router.use(path, carry)
  router.use(path, carryOnError)
}

/** Lets pages of other sites read an answer, with a token and by its tag (Fetch, CORS). */
export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, Content-Location',
}

/** Answers a browser that asks what it may send below `path`, and whoever sends what cannot be taken. */
export function mountReadOnly(
  router: Router,
  path: string,
  headers: Readonly<Record<string, string>>,
) {
  router.options(`${path}/{*rest}`, (_req, res) => {
    res
      .set(headers)
      .set({
        'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
        'Access-Control-Allow-Headers': 'Authorization, If-None-Match, If-Modified-Since, Accept',
        'Access-Control-Max-Age': '86400',
      })
      .status(204)
      .end()
  })
  router.use(path, (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    res.set('Allow', 'GET, HEAD, OPTIONS')
    throw new AppError('method-not-allowed', `${path} is read with GET; nothing is sent to it.`)
  })
}
