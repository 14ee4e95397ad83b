import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditRecord } from '#shared/audit/api.ts'
import type { IssuedLink, Link, User } from '#shared/auth/api.ts'
import { type Newsroom, openNewsroom, password } from '#tests/support/newsroom.ts'
import type { Visitor } from '#tests/support/visitor.ts'

let newsroom: Newsroom
let root: Visitor

beforeAll(async () => {
  newsroom = await openNewsroom()
  root = newsroom.visitor()
  await root.signIn('root@example.org', password)
})
afterAll(() => newsroom.close())

const pathOf = (link: IssuedLink) => link.url.replace(/.*\/link\//, '/api/links/')

test('nobody signs up by themselves', async () => {
  const stranger = newsroom.visitor()
  const answer = await stranger.request('POST', '/api/auth/sign-up/email', {
    email: 'stranger@example.org',
    password,
    name: 'Stranger',
  })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  await expect(stranger.signIn('stranger@example.org', password)).rejects.toThrow()
})

test('roles cannot be set through better-auth', async () => {
  const ana = await newsroom.person('Ana', 'writer')
  await ana.request('POST', '/api/auth/update-user', { roles: '["admin"]' })
  expect((await ana.get<User>('/api/me')).roles).toEqual(['writer'])
})

test('the first account is made by a one-time link, once', async () => {
  const fresh = await openNewsroom({}, { ADMIN_EMAIL: '', ADMIN_PASSWORD: '' })
  try {
    const link = fresh.app.firstLink
    expect(link).toMatch(/\/newsroom\/link\/[\w-]{43}$/)
    const path = pathOf({ url: link ?? '', expiresAt: '' })
    const visitor = fresh.visitor()
    expect(await visitor.get<Link>(path)).toMatchObject({ kind: 'first', email: null })

    const incomplete = await visitor.refusal('POST', path, { password })
    expect(incomplete.errors?.map(error => error.path)).toEqual(['body.name', 'body.email'])

    const first = { password, email: 'First@Example.org', name: 'First' }
    await visitor.post(path, first)
    await visitor.signIn('first@example.org', password)
    expect((await visitor.get<User>('/api/me')).roles).toEqual(['admin', 'chief'])
    expect((await visitor.refusal('POST', path, first)).code).toBe('gone')
    const { entries } = await visitor.get<{ entries: AuditRecord[] }>('/api/audit')
    expect(entries.map(({ action, by, to }) => [action, by?.name, to]).toReversed()).toEqual([
      ['link-issued', undefined, 'first'],
      ['person-added', 'First', 'admin, chief'],
    ])
  } finally {
    await fresh.close()
  }
})

test('an invitation lets somebody choose a password, once', async () => {
  const { user, invitation } = await root.post<{ user: User; invitation: IssuedLink }>(
    '/api/users',
    {
      email: 'ben@example.org',
      name: 'Ben',
      roles: ['reviewer'],
    },
  )
  expect(user.hasPassword).toBe(false)
  const ben = newsroom.visitor()
  expect(await ben.get<Link>(pathOf(invitation))).toMatchObject({ kind: 'invitation', name: 'Ben' })
  const short = await ben.refusal('POST', pathOf(invitation), { password: 'short' })
  expect(short).toMatchObject({ status: 422, errors: [{ path: 'body.password' }] })
  await ben.post(pathOf(invitation), { password })
  await ben.signIn('ben@example.org', password)
  expect((await ben.refusal('GET', pathOf(invitation))).code).toBe('gone')
})

test('a lost password is set anew by a link, which signs out everywhere', async () => {
  const cy = await newsroom.person('Cy', 'writer')
  const first = await root.post<IssuedLink>(`/api/users/${cy.user.id}/link`)
  const second = await root.post<IssuedLink>(`/api/users/${cy.user.id}/link`)
  expect((await cy.refusal('GET', pathOf(first))).code).toBe('gone')
  await newsroom.visitor().post(pathOf(second), { password: 'another long password' })
  expect((await cy.refusal('GET', '/api/me')).code).toBe('unauthenticated')
  await cy.signIn('cy@example.org', 'another long password')
  expect((await cy.get<User>('/api/me')).name).toBe('Cy')
})

test('a disabled account is out at once and cannot sign in', async () => {
  const di = await newsroom.person('Di', 'editor')
  await root.patch(`/api/users/${di.user.id}`, { disabled: true })
  expect((await di.refusal('GET', '/api/me')).code).toBe('unauthenticated')
  await expect(di.signIn('di@example.org', password)).rejects.toThrow(/disabled/)
})

test('the only administrator stays one', async () => {
  const me = await root.get<User>('/api/me')
  const refused = await root.refusal('PATCH', `/api/users/${me.id}`, { roles: ['chief'] })
  expect(refused.code).toBe('conflict')
  expect((await root.refusal('PATCH', `/api/users/${me.id}`, { disabled: true })).code).toBe(
    'conflict',
  )
})

test('only administrators manage accounts', async () => {
  const ed = await newsroom.person('Ed', 'editor', 'chief')
  expect(await ed.refusal('GET', '/api/users')).toMatchObject({
    code: 'forbidden',
    detail: 'Only an administrator may do this.',
  })
  expect(
    (await ed.refusal('POST', '/api/users', { email: 'x@y.org', name: 'X', roles: ['admin'] }))
      .code,
  ).toBe('forbidden')
})

test('an address has one account', async () => {
  const twice = { email: 'twice@example.org', name: 'Twice', roles: ['writer'] }
  await root.post('/api/users', twice)
  expect(await root.refusal('POST', '/api/users', twice)).toMatchObject({
    code: 'conflict',
    errors: [{ path: 'body.email' }],
  })
})

test('a request with a cookie from another site is refused', async () => {
  const answer = await root.refusal('POST', '/api/stories', {}, { origin: 'https://evil.example' })
  expect(answer.code).toBe('bad-origin')
})
