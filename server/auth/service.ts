// People: accounts, roles, and the one-time links that stand in for open sign-up and lost passwords.
import { createHash } from 'node:crypto'
import type { Trail } from '#server/audit/service.ts'
import type { Events } from '#server/events/events.ts'
import { AppError } from '#shared/api/errors.ts'
import type { IssuedLink, Link, NewUser, Person, User } from '#shared/auth/api.ts'
import { type Actor, isGuest, type Role, roles } from '#shared/permissions/roles.ts'
import type { UserStore } from './store.ts'

/** Hours that a one-time link is good for. */
const lifetimes = { first: 24 * 7, invitation: 24 * 7, password: 24 } as const

export interface UsersDeps {
  store: UserStore
  events: Events
  /** Tells the newsroom's trail. */
  record: Trail['record']
  hashPassword: (password: string) => Promise<string>
  now: () => Date
  newId: () => string
  /** 256 random bits, URL-safe. */
  newToken: () => string
  /** Where a link with this token leads. */
  linkUrl: (token: string) => string
}

type Row = NonNullable<Awaited<ReturnType<UserStore['findUser']>>>

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

const isRole = (value: unknown): value is Role => roles.some(role => role === value)

function rolesOf(json: string): Role[] {
  const parsed: unknown = JSON.parse(json)
  return Array.isArray(parsed) ? parsed.filter(isRole) : []
}

export const personOf = (row: {
  id: string
  name: string
  roles: string
  colour: number
}): Person => ({
  id: row.id,
  name: row.name,
  roles: rolesOf(row.roles),
  colour: row.colour,
})

const userOf = (row: Row): User => ({
  ...personOf(row),
  email: row.email,
  disabled: row.disabled === 1,
  createdAt: row.created_at,
  hasPassword: row.has_password,
})

export function createUsers({
  store,
  events,
  record,
  hashPassword,
  now,
  newId,
  newToken,
  linkUrl,
}: UsersDeps) {
  const account = async (password: string) => ({ id: newId(), hash: await hashPassword(password) })

  async function get(id: string): Promise<Row> {
    const row = await store.findUser(id)
    if (!row) throw new AppError('not-found', 'There is no such account.')
    return row
  }

  /** Guests are looked after where they were invited. */
  async function getStaff(id: string) {
    const row = await get(id)
    if (isGuest(personOf(row))) throw new AppError('not-found', 'There is no such account.')
    return row
  }

  async function issue(kind: Link['kind'], userId: string | null): Promise<IssuedLink> {
    const token = newToken()
    const at = now()
    const expiresAt = new Date(at.getTime() + lifetimes[kind] * 3_600_000).toISOString()
    await store.addLink({
      token_hash: hashToken(token),
      kind,
      user_id: userId,
      created_at: at.toISOString(),
      expires_at: expiresAt,
    })
    return { url: linkUrl(token), expiresAt }
  }

  async function add({
    email,
    name,
    roles,
    password,
  }: Omit<NewUser, 'roles'> & { roles: readonly Role[] }): Promise<User> {
    if (await store.findUserByEmail(email)) {
      throw new AppError('conflict', `There is already an account for ${email}.`, {
        errors: [{ path: 'body.email', message: 'already has an account' }],
      })
    }
    const at = now().toISOString()
    const id = newId()
    const colour = ((await store.countUsers()) % 8) + 1
    await store.addUser(
      {
        id,
        email,
        name,
        roles: JSON.stringify([...new Set(roles)]),
        colour,
        disabled: 0,
        email_verified: 0,
        image: null,
        created_at: at,
        updated_at: at,
      },
      password === undefined ? null : await account(password),
    )
    events.emit('user.created', { userId: id })
    return userOf(await get(id))
  }

  const recordAdded = (actor: Pick<Actor, 'id'> | null, { name, roles }: User) =>
    record(actor, { action: 'person-added', subject: name, to: roles.join(', ') })

  async function findLink(token: string) {
    const link = await store.findLink(hashToken(token))
    if (!link || link.expires_at <= now().toISOString()) {
      throw new AppError(
        'gone',
        'This link was used already or is too old. Ask an administrator for a new one.',
      )
    }
    return link
  }

  /** Somebody has to be able to let others in. */
  async function refuseLastAdmin(
    row: Row,
    change: { roles?: readonly Role[] | undefined; disabled?: boolean | undefined },
  ) {
    const stays =
      (change.roles ?? rolesOf(row.roles)).includes('admin') && !(change.disabled ?? false)
    if (stays || !rolesOf(row.roles).includes('admin')) return
    const others = (await store.listUsers()).filter(
      user =>
        user.id !== row.id &&
        user.disabled === 0 &&
        user.has_password &&
        rolesOf(user.roles).includes('admin'),
    )
    if (others.length > 0) return
    throw new AppError('conflict', 'This is the only administrator. Make somebody else one first.')
  }

  return {
    async list() {
      return (await store.listUsers()).map(userOf).filter(user => !isGuest(user))
    },
    /** The staff, without guests. */
    async people(): Promise<Person[]> {
      return (await store.listUsers()).map(personOf).filter(person => !isGuest(person))
    },
    async get(id: string) {
      return userOf(await get(id))
    },
    /** People by id, for replies that name them. */
    async byId(): Promise<Map<string, Person>> {
      return new Map((await store.listUsers()).map(row => [row.id, personOf(row)]))
    },
    /** The first account, as the environment names it. */
    async addFirst(email: string, password: string) {
      const name = email.split('@')[0] ?? email
      await recordAdded(null, await add({ email, password, name, roles: ['admin', 'chief'] }))
    },
    /** The account of a guest by their address, made when there is none. */
    async guestAccount(name: string, email: string): Promise<User> {
      const row = await store.findUserByEmail(email)
      if (!row) return add({ name, email, roles: ['guest'] })
      const user = userOf(row)
      if (isGuest(user)) return user
      throw new AppError(
        'conflict',
        `${user.name} belongs to the newsroom and needs no invitation.`,
        {
          errors: [{ path: 'body.email', message: 'belongs to the newsroom' }],
        },
      )
    },
    async create(actor: Actor, input: NewUser) {
      const user = await add(input)
      await recordAdded(actor, user)
      return { user, invitation: user.hasPassword ? null : await issue('invitation', user.id) }
    },
    async update(
      actor: Actor,
      id: string,
      change: { roles?: Role[] | undefined; disabled?: boolean | undefined },
    ) {
      const row = await getStaff(id)
      await refuseLastAdmin(row, change)
      await store.updateUser(id, {
        ...(change.roles && { roles: JSON.stringify([...new Set(change.roles)]) }),
        ...(change.disabled !== undefined && { disabled: change.disabled ? 1 : 0 }),
        updated_at: now().toISOString(),
      })
      if (change.disabled) await store.deleteSessions(id)
      const [before, after] = [userOf(row), userOf(await get(id))]
      const [from, to] = [before.roles.join(', '), after.roles.join(', ')]
      const subject = after.name
      if (from !== to) await record(actor, { action: 'roles', subject, from, to })
      if (before.disabled !== after.disabled)
        await record(actor, { action: after.disabled ? 'disabled' : 'enabled', subject })
      events.emit('user.changed', { userId: id })
      return after
    },
    async issueLink(actor: Actor, id: string) {
      const row = await getStaff(id)
      if (row.disabled === 1)
        throw new AppError('conflict', 'This account is disabled. Enable it first.')
      const kind = row.has_password ? 'password' : 'invitation'
      await record(actor, { action: 'link-issued', subject: row.name, to: kind })
      return issue(kind, id)
    },
    /** The link for the first account; null once somebody is there. */
    async issueFirstLink() {
      if ((await store.countUsers()) > 0) return null
      await record(null, { action: 'link-issued', subject: 'Standfirst', to: 'first' })
      return issue('first', null)
    },
    async link(token: string): Promise<Link> {
      const link = await findLink(token)
      const user = link.user_id === null ? null : await get(link.user_id)
      return {
        kind: link.kind,
        email: user?.email ?? null,
        name: user?.name ?? null,
        expiresAt: link.expires_at,
      }
    },
    async followLink(
      token: string,
      input: { password: string; email?: string | undefined; name?: string | undefined },
    ) {
      const link = await findLink(token)
      if (link.user_id === null && !(input.email && input.name)) {
        throw new AppError('invalid', 'The first account needs a name and an e-mail address.', {
          errors: (['name', 'email'] as const)
            .filter(key => !input[key])
            .map(key => ({ path: `body.${key}`, message: 'is needed' })),
        })
      }
      const hash = await account(input.password)
      if (!(await store.takeLink(link.token_hash))) {
        throw new AppError(
          'gone',
          'This link was used a moment ago. Sign in, or ask for a new one.',
        )
      }
      if (link.user_id === null) {
        const { email = '', name = '' } = input
        const user = await add({ email, name, roles: ['admin', 'chief'], password: input.password })
        await recordAdded(user, user)
        return { email: user.email }
      }
      const row = await get(link.user_id)
      await store.setPassword({ ...row, updated_at: now().toISOString() }, hash)
      await record({ id: row.id }, { action: 'link-followed', subject: row.name, to: link.kind })
      events.emit('user.changed', { userId: row.id })
      return { email: row.email }
    },
  }
}

export type Users = ReturnType<typeof createUsers>
