// Profiles of those who write and make stories: kept by chiefs and administrators, named by bylines and
// credits, shown to readers. An edition prints the name that it froze, whatever becomes of the profile.
import type { Transaction, Updateable } from 'kysely'
import type { Trail } from '#server/audit/service.ts'
import type { Database } from '#server/db/schema.ts'
import type { Events } from '#server/events/events.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { createInTurn } from '#server/in-turn.ts'
import { AppError } from '#shared/api/errors.ts'
import type { AuditAction } from '#shared/audit/actions.ts'
import type { Person } from '#shared/auth/api.ts'
import type {
  Contributor,
  ContributorChange,
  ContributorFilter,
  NewContributor,
} from '#shared/contributors/api.ts'
import type { Media } from '#shared/media/api.ts'
import { type Actor, isGuest } from '#shared/permissions/roles.ts'
import { authorSlug } from '#shared/publishing/authors.ts'
import type { Author, Authors } from '#shared/publishing/edition.ts'
import type { ContributorRow, ContributorStore } from './store.ts'

export interface ContributorsDeps {
  store: ContributorStore
  events: Events
  trail: Pick<Trail, 'record'>
  people: () => Promise<Map<string, Person>>
  findPicture: (actor: Actor, mediaId: string) => Promise<Media>
  now: () => Date
  newId: () => string
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s\-–.]+/u)
    .filter(Boolean)

const searchNameOf = ({ name, role }: { name: string; role: string }) =>
  [...plain(name), ...plain(role)].join(' ')

function linksIn(json: string): string[] {
  const parsed: unknown = JSON.parse(json)
  return Array.isArray(parsed) ? parsed.filter(link => typeof link === 'string') : []
}

const present = (row: ContributorRow): Contributor => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  role: row.role,
  bio: row.bio,
  email: row.email,
  emailPublic: row.email_public === 1,
  links: linksIn(row.links),
  pictureId: row.picture_id,
  userId: row.user_id,
  archived: row.archived === 1,
})

const authorOf = ({ slug, name, role, links }: ContributorRow): Author => ({
  slug,
  name,
  role,
  links: linksIn(links),
})

const flag = (value: boolean) => (value ? 1 : 0)

const columnsOf = (given: ContributorChange): Updateable<Database['contributors']> => ({
  ...(given.name !== undefined && { name: given.name }),
  ...(given.role !== undefined && { role: given.role }),
  ...(given.bio !== undefined && { bio: given.bio }),
  ...(given.slug !== undefined && { slug: given.slug }),
  ...(given.email !== undefined && { email: given.email }),
  ...(given.emailPublic !== undefined && { email_public: flag(given.emailPublic) }),
  ...(given.links !== undefined && { links: JSON.stringify(given.links) }),
  ...(given.pictureId !== undefined && { picture_id: given.pictureId }),
  ...(given.userId !== undefined && { user_id: given.userId }),
  ...(given.archived !== undefined && { archived: flag(given.archived) }),
})

const parts = [
  'name',
  'slug',
  'role',
  'bio',
  'email',
  'emailPublic',
  'links',
  'pictureId',
  'userId',
  'archived',
] as const

/** Their values are in the trail; of the others, which is about a person, only that they changed. */
const tellable: readonly string[] = ['name', 'slug', 'role', 'archived']

const refusal = (message: string, path: string, short: string) =>
  new AppError('conflict', message, { errors: [{ path: `body.${path}`, message: short }] })

export function createContributors(deps: ContributorsDeps) {
  const { store, events, trail, people, findPicture, now, newId } = deps
  /** Whoever looks whether a slug is free, and takes it, is alone. */
  const inTurn = createInTurn()
  const alone = <T>(task: () => Promise<T>) => inTurn('', task)

  /** The profile itself: of one that was merged, the one that took its place. */
  async function getRow(id: string): Promise<ContributorRow> {
    const row = await store.find(id)
    if (row?.merged_into) return getRow(row.merged_into)
    if (row) return row
    throw new AppError('not-found', 'There is no such profile.')
  }

  const get = async (id: string) => present(await getRow(id))

  async function refuseTaken(slug: string, id: string) {
    const taken = await store.findBySlug(slug)
    if (!taken || taken.id === id) return
    throw refusal(
      `The address ${slug} leads to ${taken.name}. Choose another one, or merge the two profiles.`,
      'slug',
      'is taken',
    )
  }

  async function freeSlug(name: string) {
    const wanted = authorSlug(name) || 'author'
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? wanted : `${wanted}-${number}`
      if (!(await store.findBySlug(slug))) return slug
    }
  }

  /** Whose profile it is to be: somebody of the newsroom who has none yet. */
  async function refuseOwner(userId: string, id: string) {
    const person = (await people()).get(userId)
    if (!person || isGuest(person)) {
      throw new AppError(
        'invalid',
        'A profile belongs to somebody of the newsroom, or to nobody.',
        {
          errors: [{ path: 'body.userId', message: 'is nobody of the newsroom' }],
        },
      )
    }
    const other = await store.findByUser(userId)
    if (!other || other.id === id) return
    throw refusal(
      `${person.name} has a profile already: ${other.name}. Merge the two, or take it from that one first.`,
      'userId',
      'has a profile already',
    )
  }

  async function refusePicture(actor: Actor, mediaId: string) {
    const picture = await findPicture(actor, mediaId)
    if (!picture.restricted) return
    throw new AppError(
      'invalid',
      'This picture belongs to a restricted story. Readers would see it here: choose another one.',
      { errors: [{ path: 'body.pictureId', message: 'belongs to a restricted story' }] },
    )
  }

  async function refuse(actor: Actor, id: string, given: ContributorChange) {
    if (given.slug !== undefined) await refuseTaken(given.slug, id)
    if (given.userId) await refuseOwner(given.userId, id)
    if (given.pictureId) await refusePicture(actor, given.pictureId)
  }

  const recorded =
    (actor: Actor, action: AuditAction, subject: string, entry: object = {}) =>
    (trx: Transaction<Database>) =>
      trail.record(actor, { action, subject, ...entry }, trx)

  const changed = () => events.emit('contributors.changed', {})

  return {
    get,
    async list({ search = '', archived, cursor, limit }: ContributorFilter) {
      const after = cursor === undefined ? undefined : readCursor(cursor)
      const rows = await store.list({ words: plain(search), archived }, limit + 1, after)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        contributors: page.map(present),
        next:
          rows.length > limit && last ? writeCursor({ at: last.search_name, id: last.id }) : null,
      }
    },
    add: (actor: Actor, { slug: wanted, ...given }: NewContributor) =>
      alone(async (): Promise<Contributor> => {
        const id = newId()
        await refuse(actor, id, { ...given, ...(wanted !== undefined && { slug: wanted }) })
        const slug = wanted ?? (await freeSlug(given.name))
        const row = {
          id,
          slug,
          name: given.name,
          search_name: searchNameOf(given),
          role: given.role,
          bio: given.bio,
          email: given.email,
          email_public: flag(given.emailPublic),
          links: JSON.stringify(given.links),
          picture_id: given.pictureId,
          user_id: given.userId,
          archived: flag(false),
          merged_into: null,
          at: now().toISOString(),
        } as const
        await store.add(row, recorded(actor, 'contributor-added', given.name))
        changed()
        return get(id)
      }),
    update: (actor: Actor, wanted: string, given: ContributorChange) =>
      alone(async (): Promise<Contributor> => {
        const before = await getRow(wanted)
        await refuse(actor, before.id, given)
        const columns = columnsOf(given)
        const was = present(before)
        const entries = parts.flatMap(part => {
          const [from, to] = [String(was[part] ?? ''), String(given[part] ?? '')]
          if (given[part] === undefined || from === to) return []
          return [{ note: part, ...(tellable.includes(part) && { from, to }) }]
        })
        if (entries.length === 0) return was
        const { name = before.name, role = before.role } = given
        const row = { ...columns, search_name: searchNameOf({ name, role }) }
        await store.update(before.id, row, async trx => {
          for (const entry of entries)
            await recorded(actor, 'contributor-changed', before.name, entry)(trx)
        })
        changed()
        return get(before.id)
      }),
    merge: (actor: Actor, wanted: string, target: string) =>
      alone(async (): Promise<Contributor> => {
        const [from, into] = [await getRow(wanted), await getRow(target)]
        if (from.id === into.id) {
          throw refusal(
            'A profile cannot be merged into itself. Choose another one.',
            'into',
            'is the same',
          )
        }
        const takenOver = {
          role: into.role || from.role,
          bio: into.bio || from.bio,
          ...(into.email === null && { email: from.email, email_public: from.email_public }),
          links: JSON.stringify([...new Set([...linksIn(into.links), ...linksIn(from.links)])]),
          picture_id: into.picture_id ?? from.picture_id,
          user_id: into.user_id ?? from.user_id,
        }
        const row = { ...takenOver, search_name: searchNameOf({ ...into, ...takenOver }) }
        const record = recorded(actor, 'contributor-merged', from.name, { to: into.name })
        await store.merge(from.id, into.id, row, record)
        changed()
        return get(into.id)
      }),
    remove: (actor: Actor, wanted: string) =>
      alone(async () => {
        const { id, name } = await getRow(wanted)
        await store.remove(id, recorded(actor, 'contributor-removed', name))
        changed()
      }),
    hasPicture: store.hasPicture,
    /** The profile that an address of the site leads to; null when there is none. */
    async findBySlug(slug: string) {
      const row = await store.findBySlug(slug)
      return row && present(row)
    },
    /** Who each id in a byline stands for, for what is published: those that were merged lead on. */
    async directory(): Promise<Authors> {
      const rows = await store.all()
      const byId = new Map(rows.map(row => [row.id, row]))
      return new Map(rows.map(row => [row.id, authorOf(byId.get(row.merged_into ?? '') ?? row)]))
    },
  }
}

export type Contributors = ReturnType<typeof createContributors>
