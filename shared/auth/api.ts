// People on the wire. Signing in and out is better-auth's own (`/api/auth/*`); this is the newsroom's
// side: who I am, who is here, and the one-time links that create accounts and reset passwords.
import { z } from 'zod'
import { get, patch, post } from '#shared/api/contract.ts'
import { roles, staffRoles } from '#shared/permissions/roles.ts'
import { longestPassword, shortestPassword } from './limits.ts'

const Role = z.enum(roles)
const Roles = z.array(z.enum(staffRoles)).min(1, 'a person needs at least one role')
export const Email = z
  .email('an e-mail address such as name@example.org')
  .trim()
  .toLowerCase()
  .max(254)
export const Name = z.string().trim().min(1, 'a name').max(100)
const Password = z
  .string()
  .min(shortestPassword, `a password of at least ${shortestPassword} characters`)
  .max(longestPassword)

/** A colleague, as everybody in the newsroom sees them. `colour` is 1 to 8, of the theme's people. */
export const Person = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(Role),
  colour: z.int().min(1).max(8),
})
export type Person = z.infer<typeof Person>

/** A person with what only administrators, and they themselves, see. */
export const User = Person.extend({
  email: z.string(),
  disabled: z.boolean(),
  createdAt: z.iso.datetime(),
  /** False until the invitation was followed. */
  hasPassword: z.boolean(),
})
export type User = z.infer<typeof User>

/** A one-time link. Its address is shown once and not kept. */
export const IssuedLink = z.object({ url: z.string(), expiresAt: z.iso.datetime() })
export type IssuedLink = z.infer<typeof IssuedLink>

export const linkKinds = ['first', 'invitation', 'password'] as const

/** What a one-time link is for; the name and address are null for the very first account. */
export const Link = z.object({
  kind: z.enum(linkKinds),
  email: z.string().nullable(),
  name: z.string().nullable(),
  expiresAt: z.iso.datetime(),
})
export type Link = z.infer<typeof Link>

export const NewUser = z.strictObject({
  email: Email,
  name: Name,
  roles: Roles,
  password: Password.optional(),
})
export type NewUser = z.infer<typeof NewUser>

export const UserChange = z.strictObject({
  roles: Roles.optional(),
  disabled: z.boolean().optional(),
})

export const FollowedLink = z.strictObject({
  password: Password,
  email: Email.optional(),
  name: Name.optional(),
})

const UserParams = z.object({ userId: z.string() })
const LinkParams = z.object({ token: z.string() })

export const authApi = {
  me: get('/api/me', { summary: 'The signed-in person', reply: User, guest: true }),
  people: get('/api/people', { summary: 'Everybody in the newsroom', reply: z.array(Person) }),
  users: get('/api/users', { summary: 'Accounts, for administrators', reply: z.array(User) }),
  createUser: post('/api/users', {
    summary: 'Create an account; without a password the reply has an invitation link',
    body: NewUser,
    status: 201,
    reply: z.object({ user: User, invitation: IssuedLink.nullable() }),
  }),
  updateUser: patch('/api/users/:userId', {
    summary: 'Change roles, or disable an account; takes effect at once',
    params: UserParams,
    body: UserChange,
    reply: User,
  }),
  issueLink: post('/api/users/:userId/link', {
    summary: 'A new one-time link for an invitation or a lost password',
    params: UserParams,
    status: 201,
    reply: IssuedLink,
  }),
  link: get('/api/links/:token', {
    summary: 'What a one-time link is for',
    params: LinkParams,
    reply: Link,
    public: true,
  }),
  followLink: post('/api/links/:token', {
    summary: 'Set a password by a one-time link; the first one creates the first account',
    params: LinkParams,
    body: FollowedLink,
    reply: z.object({ email: z.string() }),
    public: true,
  }),
}
