// Somebody who talks HTTP to the newsroom and keeps a cookie.
import { type Problem, Problem as ProblemShape } from '#shared/api/problem.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  json: unknown
}

/** A refusal that a test did not expect, with the problem document. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(method: string, path: string, problem: Problem) {
    super(`${method} ${path}: ${problem.status} ${problem.code} ${problem.detail ?? ''}`)
    this.problem = problem
  }
}

export interface Visitor {
  cookie: () => string
  /** A request whose answer is looked at, whatever it is. */
  request: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: unknown) => Promise<T>
  patch: <T>(path: string, body: unknown) => Promise<T>
  /** The problem that the newsroom answers with; fails when it agrees. */
  refusal: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Problem>
  signIn: (email: string, password: string) => Promise<void>
  signOut: () => Promise<void>
}

const isBinary = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array

export function createBrowser(url: string): Visitor {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  function keepCookies(headers: Headers) {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
  }

  /** A string or bytes go as they are; everything else as JSON. */
  async function request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: url,
        ...(cookies.size > 0 && { cookie: cookie() }),
        ...(body !== undefined && !isBinary(body) && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isBinary(body) ? body : JSON.stringify(body) }),
    })
    keepCookies(response.headers)
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text !== '' ? JSON.parse(text) : null,
    }
  }

  async function expectDone<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await request(method, path, body)
    if (answer.status >= 400) throw new Refused(method, path, ProblemShape.parse(answer.json))
    return answer.json as T // the test names what it asked for; the server has checked it
  }

  return {
    cookie,
    request,
    get: path => expectDone('GET', path),
    post: (path, body) => expectDone('POST', path, body),
    patch: (path, body) => expectDone('PATCH', path, body),
    async refusal(method, path, body, headers) {
      const answer = await request(method, path, body, headers)
      if (answer.status < 400)
        throw new Error(`${method} ${path} was answered with ${answer.status}`)
      return ProblemShape.parse(answer.json)
    },
    async signIn(email, password) {
      const answer = await request('POST', '/api/auth/sign-in/email', { email, password })
      if (answer.status !== 200)
        throw new Error(`${email} could not sign in: ${answer.status} ${answer.text}`)
    },
    async signOut() {
      await request('POST', '/api/auth/sign-out', {})
      cookies.clear()
    },
  }
}
