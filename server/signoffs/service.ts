// Sign-offs (rule R5): a person approves one version, which is kept. Later edits show as changes since, and
// stop publication where the story's desk needs the sign-off.
import type { Db } from '#server/db/database.ts'
import type { Desks } from '#server/desks/service.ts'
import type { Events } from '#server/events/events.ts'
import type { Stories } from '#server/stories/service.ts'
import type { Versions } from '#server/stories/versions.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Article } from '#shared/article/article.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Desk } from '#shared/desks/api.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import { differences } from '#shared/publishing/difference.ts'
import type { SignOff, SignOffState } from '#shared/signoffs/api.ts'
import { isSignOffKind, type SignOffKind, signOffKinds } from '#shared/signoffs/kinds.ts'
import type { Story } from '#shared/stories/api.ts'
import type { SignOffStore } from './store.ts'

export interface SignOffsDeps {
  db: Db
  store: SignOffStore
  stories: Stories
  versions: Versions
  desks: Pick<Desks, 'list'>
  events: Events
  people: () => Promise<Map<string, Person>>
  now: () => Date
  newId: () => string
}

/** The desks that give this sign-off, as long as somebody is in them. */
const giversOf = (kind: SignOffKind, desks: readonly Desk[]) =>
  desks.filter(desk => desk.kind === kind && desk.members.length > 0)

/** Members of the desks that give it; while there are none, whoever may publish. */
export function mayGive(actor: Actor, kind: SignOffKind, desks: readonly Desk[]) {
  const givers = giversOf(kind, desks)
  if (givers.length > 0) return givers.some(({ members }) => members.includes(actor.id))
  return actor.roles.includes('editor') || actor.roles.includes('chief')
}

export function createSignOffs(deps: SignOffsDeps) {
  const { db, store, stories, versions, desks, events, people, now, newId } = deps

  async function changesSince(storyId: string, versionId: string, article: Article) {
    return differences(await versions.findArticle(storyId, versionId), article)
  }

  /** The newest of each kind, measured against an article. */
  async function current(storyId: string, article: Article): Promise<Map<SignOffKind, SignOff>> {
    const [rows, known] = await Promise.all([store.list(storyId), people()])
    const found = new Map<SignOffKind, SignOff>()
    for (const row of rows) {
      const { kind } = row
      if (!isSignOffKind(kind) || found.has(kind)) continue
      const changes = await changesSince(storyId, row.version_id, article)
      found.set(kind, {
        id: row.id,
        kind,
        by: known.get(row.user_id) ?? null,
        at: row.at,
        note: row.note,
        version: row.version_id,
        changes: changes.length,
      })
    }
    return found
  }

  async function states(actor: Actor, story: Story, article: Article): Promise<SignOffState[]> {
    const [all, given] = await Promise.all([desks.list(), current(story.id, article)])
    const required = all.find(({ id }) => id === story.desk)?.signOffs ?? []
    return signOffKinds.map(kind => ({
      kind,
      isRequired: required.includes(kind),
      isMine: mayGive(actor, kind, all),
      desks: giversOf(kind, all).map(({ name }) => name),
      current: given.get(kind) ?? null,
    }))
  }

  const asOfNow = async (actor: Actor, story: Story) =>
    states(actor, story, await stories.article(story.id))

  async function get(storyId: string, id: string) {
    const row = (await store.list(storyId)).find(known => known.id === id)
    if (row) return row
    throw new AppError('not-found', 'There is no such sign-off; it may have been withdrawn.')
  }

  return {
    states,
    /** Stories of these desks that are in review or ready. */
    inReview: store.inReview,
    newestAt: store.newestAt,
    get,
    list: asOfNow,
    isOfDesk: async (actor: Actor, kind: SignOffKind) => mayGive(actor, kind, await desks.list()),
    async give(actor: Actor, story: Story, kind: SignOffKind, note?: string) {
      const version = await versions.keep(story.id, {
        reason: 'sign-off',
        userId: actor.id,
        rights: story.rights,
      })
      await db.transaction().execute(async trx => {
        await store.add(trx, {
          id: newId(),
          story_id: story.id,
          kind,
          user_id: actor.id,
          version_id: version.id,
          note: note || null,
          at: now().toISOString(),
          withdrawn_at: null,
          withdrawn_by: null,
        })
        await stories.audit(trx, actor, story.id, { action: 'signed-off', to: kind, note })
      })
      events.emit('sign-offs.changed', { storyId: story.id })
      return asOfNow(actor, story)
    },
    async withdraw(actor: Actor, storyId: string, { id, kind }: { id: string; kind: string }) {
      await db.transaction().execute(async trx => {
        await store.withdraw(trx, id, actor.id, now().toISOString())
        await stories.audit(trx, actor, storyId, { action: 'sign-off-withdrawn', from: kind })
      })
      events.emit('sign-offs.changed', { storyId })
    },
    async changes(storyId: string, id: string) {
      const row = await get(storyId, id)
      return changesSince(storyId, row.version_id, await stories.article(storyId))
    },
  }
}

export type SignOffs = ReturnType<typeof createSignOffs>
