// The typed way to the server: `call('GET /api/stories/:storyId', { params })`. Types come from the
// contract, and only types, so that no schema library is in the browser. Refusals are ApiErrors.
import type { Api } from '#shared/api/api.ts'
import type { AnswerOf, CallOf } from '#shared/api/contract.ts'
import type { FieldError, ProblemCode } from '#shared/api/problem.ts'

type Endpoints = { [F in keyof Api]: Api[F][keyof Api[F]] }[keyof Api]
type KeyOf<E> = E extends { method: infer M extends string; path: infer P extends string }
  ? `${M} ${P}`
  : never

/** Every endpoint of the contract by its method and path. */
export type Endpoint = { [E in Endpoints as KeyOf<E>]: E }
export type EndpointKey = keyof Endpoint

export type Options<K extends EndpointKey> = CallOf<Endpoint[K]> & { signal?: AbortSignal }
export type Answer<K extends EndpointKey> = AnswerOf<Endpoint[K]>

type Arguments<K extends EndpointKey> =
  object extends CallOf<Endpoint[K]> ? [options?: Options<K>] : [options: Options<K>]

/** `offline`: the server was not reached, so nobody knows what it thinks of the request. */
export type ApiErrorCode = ProblemCode | 'offline'

export class ApiError extends Error {
  readonly code: ApiErrorCode
  /** 0 when the server was not reached. */
  readonly status: number
  /** What the server says to the person, in `language`. */
  readonly detail: string | null
  readonly language: string
  readonly errors: readonly FieldError[]
  /** The rest of the problem document, such as `findings`. */
  readonly members: Readonly<Record<string, unknown>>

  constructor(code: ApiErrorCode, status: number, problem: Partial<ProblemText> = {}) {
    super(problem.detail ?? code)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.detail = problem.detail ?? null
    this.language = problem.language ?? 'en'
    this.errors = problem.errors ?? []
    this.members = problem.members ?? {}
  }
}

interface ProblemText {
  detail: string | null
  language: string
  errors: FieldError[]
  members: Record<string, unknown>
}

export const isApiError = (error: unknown, code?: ApiErrorCode): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code)

interface RequestParts {
  params?: object
  query?: object
  body?: unknown
}

/** What a call says to fetch; apart from `call` so that it can be tested without a network. */
export function requestOf(
  key: string,
  options: RequestParts = {},
): { method: string; url: string; body: string | null } {
  const [method = '', path = ''] = key.split(' ')
  const params = new Map(Object.entries(options.params ?? {}))
  const filled = path.replace(/:(\w+)/g, (_, name) => {
    const value = params.get(name)
    if (value === undefined) throw new Error(`${key} needs ${name}`)
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== null) query.set(name, String(value))
  }
  const search = query.toString()
  return {
    method,
    url: search ? `${filled}?${search}` : filled,
    body: options.body === undefined ? null : JSON.stringify(options.body),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const codes: Record<number, ProblemCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  410: 'gone',
  413: 'too-large',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

const isFieldError = (value: unknown): value is FieldError =>
  isRecord(value) && typeof value.path === 'string' && typeof value.message === 'string'

/** A refusal as an ApiError. What stands between us and the server may answer without a document. */
export function problemOf(status: number, document: unknown, language: string | null): ApiError {
  if (!isRecord(document) || typeof document.code !== 'string') {
    return new ApiError(codes[status] ?? 'internal', status)
  }
  const { type, title, status: _, code, detail, errors, ...members } = document
  // The contract says that a problem's code is one of ours.
  return new ApiError(code as ProblemCode, status, {
    detail: typeof detail === 'string' ? detail : null,
    language: language ?? 'en',
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : [],
    members,
  })
}

/** fetch, where not reaching the server is an ApiError too; an abort stays an abort. */
export async function fetchFrom(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, {
      ...init,
      headers: { 'Accept-Language': document.documentElement.lang, ...init.headers },
    })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiError('offline', 0)
  }
}

const json = { 'Content-Type': 'application/json' }

/** Throws an ApiError unless the server says yes. */
export async function call<K extends EndpointKey>(
  key: K,
  ...[options]: Arguments<K>
): Promise<Answer<K>> {
  // Whatever the endpoint asks for is among these parts (CallOf); the compiler does not see that for any K.
  const { method, url, body } = requestOf(key, options as RequestParts | undefined)
  const signal = options?.signal ?? null
  const response = await fetchFrom(url, {
    method,
    signal,
    ...(body !== null && { headers: json, body }),
  })
  const text = await response.text()
  let document: unknown
  try {
    document = text === '' ? undefined : JSON.parse(text)
  } catch {
    throw new ApiError(
      response.ok ? 'internal' : (codes[response.status] ?? 'internal'),
      response.status,
    )
  }
  if (!response.ok) {
    throw problemOf(response.status, document, response.headers.get('Content-Language'))
  }
  // The server checked its reply against the contract before it sent it.
  return document as Answer<K>
}
