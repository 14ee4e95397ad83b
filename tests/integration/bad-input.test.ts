import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Newsroom, openNewsroom } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let ana: Visitor

beforeAll(async () => {
  newsroom = await openNewsroom()
  ana = await newsroom.person('Ana', 'editor')
})
afterAll(() => newsroom.close())

const count = async () => (await ana.get<{ stories: unknown[] }>('/api/stories')).stories.length
const plain = { 'content-type': 'text/plain' }

describe('every bad form of input gets a problem document, and nothing is half-created', () => {
  const cases: [string, number, string, () => Parameters<Visitor['refusal']>][] = [
    [
      'malformed JSON',
      400,
      'bad-request',
      () => ['POST', '/api/stories', '{"headline": ', { 'content-type': 'application/json' }],
    ],
    [
      'unknown fields',
      422,
      'invalid',
      () => ['POST', '/api/stories', { headline: 'x', colour: 'red' }],
    ],
    ['a wrong type', 422, 'invalid', () => ['POST', '/api/stories', { headline: 7 }]],
    [
      'a language that is none',
      422,
      'invalid',
      () => ['POST', '/api/stories', { language: 'Deutsch!' }],
    ],
    [
      'a desk that is not there',
      422,
      'invalid',
      () => ['POST', '/api/stories', { desk: 'nowhere' }],
    ],
    [
      'a body that is no JSON',
      415,
      'unsupported-type',
      () => ['POST', '/api/stories', '<a/>', { 'content-type': 'application/xml' }],
    ],
    [
      'more JSON than is taken',
      413,
      'too-large',
      () => ['POST', '/api/stories', { headline: 'x'.repeat(2_000_000) }],
    ],
    [
      'agency copy of 10 MB',
      413,
      'too-large',
      () => ['POST', '/api/wire/import', 'a '.repeat(5_000_000), plain],
    ],
    [
      'agency copy of 10 MB as JSON',
      413,
      'too-large',
      () => ['POST', '/api/wire/import', { text: 'a '.repeat(5_000_000) }],
    ],
    ['empty agency copy', 422, 'invalid', () => ['POST', '/api/wire/import', '', plain]],
    [
      'agency copy of blanks',
      422,
      'invalid',
      () => ['POST', '/api/wire/import', { text: ' \n\t\n ' }],
    ],
    ['no copy at all', 422, 'invalid', () => ['POST', '/api/wire/import']],
    [
      'Latin-1 bytes',
      415,
      'unsupported-type',
      () => ['POST', '/api/wire/import', Buffer.from('Die Fähre fährt nicht.', 'latin1'), plain],
    ],
    [
      'control characters',
      422,
      'invalid',
      () => ['POST', '/api/wire/import', { text: 'A bell \u0007 rings.' }],
    ],
    [
      'a binary file',
      415,
      'unsupported-type',
      () => ['POST', '/api/wire/import', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0]), plain],
    ],
    [
      'a file of another type',
      415,
      'unsupported-type',
      () => [
        'POST',
        '/api/wire/import',
        Buffer.from('%PDF-1.7'),
        { 'content-type': 'application/pdf' },
      ],
    ],
    ['a story that is not there', 404, 'not-found', () => ['GET', '/api/stories/nope']],
    ['an address that is not there', 404, 'not-found', () => ['GET', '/api/nope']],
    ['a cursor that is none', 422, 'invalid', () => ['GET', '/api/stories?cursor=abc']],
    ['a filter that is none', 422, 'invalid', () => ['GET', '/api/stories?place=nowhere']],
  ]

  test.each(cases)('%s: %i %s', async (_name, status, code, request) => {
    const before = await count()
    const problem = await ana.refusal(...request())
    expect(problem).toMatchObject({ status, code })
    expect(problem.detail).toMatch(/[.!?]$/)
    expect(await count()).toBe(before)
  })

  test('each bad field is named by its path', async () => {
    const problem = await ana.refusal('POST', '/api/stories', { headline: 7, language: '!' })
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
      'body.headline',
      'body.language',
    ])
  })

  test('Latin-1 bytes are read when they say that they are', async () => {
    const answer = await ana.request(
      'POST',
      '/api/wire/preview',
      Buffer.from(
        'Fähre fährt wieder\n\nDie Fähre fährt seit heute wieder über die Ahlte.',
        'latin1',
      ),
      { 'content-type': 'text/plain; charset=iso-8859-1' },
    )
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({ article: { headline: 'Fähre fährt wieder' } })
  })
})

test('without a session every route but the public ones is closed', async () => {
  const stranger = newsroom.visitor()
  const document = await stranger.get<{
    paths: Record<string, Record<string, { security?: unknown[] }>>
  }>('/api/openapi.json')
  const closed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.security === undefined)
      .map(([method]) => ({
        method: method.toUpperCase(),
        path: path.replaceAll(/\{\w+\}/g, 'x'),
      })),
  )
  expect(closed.length).toBeGreaterThan(20)
  for (const { method, path } of closed) {
    const problem = await stranger.refusal(method, path, method === 'GET' ? undefined : {})
    expect(problem, `${method} ${path}`).toMatchObject({ status: 401, code: 'unauthenticated' })
  }
})

test('pages carry a content security policy without inline scripts', async () => {
  const { headers } = await ana.request('GET', '/healthz')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
