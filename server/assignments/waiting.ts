// What waits for somebody, across the stories that are open to them: threads for them or their desks, what
// they block themselves, unread mentions, sign-offs that their desks give, stories in review on their desks,
// parts that they have. The longest waiting first.
import type { Access } from '#server/access/access.ts'
import type { Desks } from '#server/desks/service.ts'
import type { Inbox } from '#server/notifications/inbox.ts'
import type { Planning } from '#server/planning/service.ts'
import type { SignOffs } from '#server/signoffs/service.ts'
import type { Stories } from '#server/stories/service.ts'
import type { WaitingItem } from '#shared/assignments/api.ts'
import type { Person } from '#shared/auth/api.ts'
import { plainComment } from '#shared/comments/markdown.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { AssignmentStore } from './store.ts'

export interface WaitingDeps {
  store: AssignmentStore
  signOffs: SignOffs
  stories: Stories
  inbox: Pick<Inbox, 'unreadMentions'>
  desks: Pick<Desks, 'list'>
  planning: Pick<Planning, 'openParts'>
  access: Access
  people: () => Promise<Map<string, Person>>
}

export function createWaiting(deps: WaitingDeps) {
  const { store, signOffs, stories, inbox, desks, planning, access, people } = deps

  return async (actor: Actor): Promise<WaitingItem[]> => {
    const [all, known] = await Promise.all([desks.list(), people()])
    const mine = all.filter(({ members }) => members.includes(actor.id))
    const demanding = all.filter(({ signOffs: kinds }) =>
      kinds.some(kind => mine.some(desk => desk.kind === kind)),
    )
    const deskIds = [...new Set([...mine, ...demanding].map(({ id }) => id))]
    const [given, raised, mentions, reviewed, parts] = await Promise.all([
      store.openFor(
        actor.id,
        mine.map(({ id }) => id),
      ),
      store.blockingOf(actor.id),
      inbox.unreadMentions(actor.id),
      signOffs.inReview(deskIds),
      planning.openParts(actor.id),
    ])
    const threads = [...given, ...raised]
    const ids = [...threads, ...mentions].map(row => row.story_id)
    const withHeadline = [...reviewed, ...parts]
    const open = new Set(
      await access.openTo(actor, [...new Set([...ids, ...withHeadline.map(({ id }) => id)])]),
    )
    const headlines = new Map<string, string>(
      withHeadline.map(({ id, headline }) => [id, headline]),
    )
    for (const id of new Set(ids))
      if (open.has(id) && !headlines.has(id)) headlines.set(id, (await stories.get(id)).headline)
    const storyOf = (id: string) => ({ id, headline: headlines.get(id) ?? '' })
    const person = (id: string | null) => (id !== null && known.get(id)) || null
    const deskName = (id: string | null) => all.find(desk => desk.id === id)?.name ?? ''

    const items: WaitingItem[] = []
    for (const row of threads) {
      if (!open.has(row.story_id)) continue
      items.push({
        kind: 'thread',
        story: storyOf(row.story_id),
        at: row.at,
        desk: row.desk_id === null ? null : deskName(row.desk_id),
        threadId: row.id,
        body: plainComment(row.body),
        blocking: row.blocking === 1,
        by: person(row.user_id),
      })
    }
    const named = new Set(threads.map(({ id }) => id))
    for (const row of mentions) {
      // Once a thread: what is for them to settle anyway need not be said again.
      if (!open.has(row.story_id) || (row.thread_id !== null && named.has(row.thread_id))) continue
      if (row.thread_id !== null) named.add(row.thread_id)
      items.push({
        kind: 'mention',
        story: storyOf(row.story_id),
        at: row.at,
        threadId: row.thread_id,
        body: row.excerpt ?? '',
        by: person(row.actor_id),
      })
    }
    for (const row of reviewed) {
      if (!open.has(row.id)) continue
      const isMine = mine.some(({ id }) => id === row.desk_id)
      if (isMine && row.state === 'review') {
        const desk = deskName(row.desk_id)
        items.push({ kind: 'review', story: storyOf(row.id), at: row.changed_at, desk })
      }
      if (!demanding.some(({ id }) => id === row.desk_id)) continue
      for (const state of await signOffs.list(actor, await stories.get(row.id))) {
        const giver = mine.find(desk => desk.kind === state.kind)
        if (!giver || !state.isRequired || state.current?.changes === 0) continue
        items.push({
          kind: 'sign-off',
          story: storyOf(row.id),
          at: row.changed_at,
          desk: giver.name,
          signOff: state.kind,
          isOutdated: state.current !== null,
        })
      }
    }
    for (const { id, changed_at: at, roles, deadline } of parts)
      if (open.has(id)) items.push({ kind: 'part', story: storyOf(id), at, roles, deadline })
    return items.sort((a, b) => (a.at < b.at ? -1 : 1))
  }
}

export type Waiting = ReturnType<typeof createWaiting>
