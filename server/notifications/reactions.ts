// What happened, and who is told of it. Listens to events, after commit; what fails here is logged and stops
// nobody.
import type { Logger } from 'pino'
import type { Comments } from '#server/comments/service.ts'
import type { Desks } from '#server/desks/service.ts'
import type { Events } from '#server/events/events.ts'
import type { Stories } from '#server/stories/service.ts'
import type { Thread } from '#shared/comments/api.ts'
import { plainComment } from '#shared/comments/markdown.ts'
import { mentionsIn } from '#shared/comments/mentions.ts'
import type { Inbox, News } from './inbox.ts'

export interface ReactionsDeps {
  events: Events
  inbox: Pick<Inbox, 'tell' | 'readThreads'>
  comments: Pick<Comments, 'get' | 'list'>
  stories: Pick<Stories, 'get'>
  desks: Pick<Desks, 'list'>
  /** Whoever wrote in a draft. */
  writersOf: (storyId: string) => Promise<string[]>
  /** Who published the newest edition. */
  publisherOf: (storyId: string) => Promise<{ id: string } | null>
  chiefIds: () => Promise<string[]>
  logger: Logger
}

const idOf = (person: { id: string } | null) => (person ? [person.id] : [])

export function reactToNews(deps: ReactionsDeps) {
  const { events, inbox, comments, stories, desks, writersOf, publisherOf, chiefIds, logger } = deps
  const running = new Set<Promise<void>>()

  /** Runs `react` for every event of a kind; what it returns is told. */
  function on<K extends Parameters<Events['on']>[0]>(
    kind: K,
    react: (what: Parameters<Parameters<typeof events.on<K>>[1]>[0]) => Promise<News[]>,
  ) {
    events.on<K>(kind, what => {
      const done: Promise<void> = react(what)
        .then(async news => {
          for (const one of news) await inbox.tell(one)
        })
        .catch(error => logger.warn({ err: error, kind }, 'somebody could not be told'))
        .finally(() => running.delete(done))
      running.add(done)
    })
  }

  async function mentioned(body: string) {
    const mentions = mentionsIn(body)
    const all = mentions.some(({ kind }) => kind === 'desk') ? await desks.list() : []
    return mentions.flatMap(({ kind, id }) =>
      kind === 'user' ? [id] : (all.find(desk => desk.id === id)?.members ?? []),
    )
  }

  async function ownersOf(storyId: string) {
    const story = await stories.get(storyId)
    return [...idOf(story.createdBy), ...(await writersOf(storyId))]
  }

  const newsOf = (thread: Thread, actorId: string, text: string) => ({
    storyId: thread.storyId,
    threadId: thread.id,
    actorId,
    excerpt: plainComment(text),
  })

  on('thread.raised', async ({ threadId, userId }) => {
    const thread = await comments.get(threadId, { id: userId })
    const about = newsOf(thread, userId, thread.body)
    const named = await mentioned(thread.body)
    const owners = thread.blocking ? await ownersOf(thread.storyId) : []
    return [
      { ...about, kind: 'mention', to: named },
      { ...about, kind: 'blocking', to: owners.filter(id => !named.includes(id)) },
    ]
  })

  on('reply.added', async ({ threadId, replyId, userId }) => {
    const thread = await comments.get(threadId, { id: userId })
    const body = thread.replies.find(({ id }) => id === replyId)?.body ?? ''
    const about = newsOf(thread, userId, body)
    const named = await mentioned(body)
    const part = [...idOf(thread.by), ...thread.replies.flatMap(({ by }) => idOf(by))]
    return [
      { ...about, kind: 'mention', to: named },
      { ...about, kind: 'reply', to: part.filter(id => !named.includes(id)) },
    ]
  })

  on('thread.assigned', async ({ threadId, userId, kind }) => {
    const thread = await comments.get(threadId, { id: userId })
    const to = thread.assignee?.holders ?? []
    return [{ ...newsOf(thread, userId, thread.body), kind, to }]
  })

  on('thread.resolved', async ({ threadId, userId }) => {
    const thread = await comments.get(threadId, { id: userId })
    return [{ ...newsOf(thread, userId, thread.body), kind: 'resolved', to: idOf(thread.by) }]
  })

  on('threads.read', async ({ threadIds, userId }) => {
    await inbox.readThreads(userId, threadIds)
    return []
  })

  on('story.assigned', async ({ storyId, userId, byId }) => [
    { kind: 'part', storyId, threadId: null, actorId: byId, excerpt: null, to: [userId] },
  ])

  on('suggestion.settled', async ({ threadId, userId }) => {
    const thread = await comments.get(threadId, { id: userId })
    const words = thread.body || thread.expected || ''
    return [{ ...newsOf(thread, userId, words), kind: 'suggestion', to: idOf(thread.by) }]
  })

  on('story.transitioned', async ({ storyId, from, to, userId, note }) => {
    if (to !== 'draft' || from === 'draft') return []
    const owners = await ownersOf(storyId)
    const news = { storyId, threadId: null, actorId: userId, excerpt: note }
    return [{ ...news, kind: 'sent-back', to: owners }]
  })

  for (const [event, kind] of [
    ['rights.ending', 'rights-ending'],
    ['rights.ran-out', 'rights-ran-out'],
  ] as const) {
    on(event, async ({ storyId }) => {
      const { createdBy, rights } = await stories.get(storyId)
      const to = [...idOf(await publisherOf(storyId)), ...idOf(createdBy)]
      const about = { storyId, threadId: null, actorId: null, excerpt: rights?.terms ?? null }
      return [{ ...about, kind, to }]
    })
  }

  on('schedule.held', async ({ storyId, userId, why }) => {
    const chiefs = await chiefIds()
    const to = userId === null ? chiefs : [userId, ...chiefs]
    const news = { storyId, threadId: null, actorId: null, excerpt: why }
    return [{ ...news, kind: 'schedule-held', to }]
  })

  on('schedule.ended', async ({ storyId, userId, byId }) => [
    {
      storyId,
      threadId: null,
      actorId: byId,
      excerpt: null,
      kind: 'schedule-ended',
      to: [userId],
    },
  ])

  on('edition.added', async ({ storyId, userId, override }) => {
    if (override === null) return []
    const threads = await comments.list(storyId, { id: userId })
    return threads
      .filter(({ blocking, state }) => blocking && state === 'open')
      .map(thread => ({
        ...newsOf(thread, userId, override),
        kind: 'override' as const,
        to: [...idOf(thread.by), ...(thread.assignee?.holders ?? [])],
      }))
  })

  on('delivery.failed', async ({ storyId, userId, what }) => [
    {
      kind: 'delivery-failed',
      storyId,
      threadId: null,
      actorId: null,
      excerpt: what,
      to: [userId],
    },
  ])

  on('rights.narrowed', async ({ storyId, destinations }) => [
    {
      kind: 'rights-ended',
      storyId,
      threadId: null,
      actorId: null,
      excerpt: destinations.join(', '),
      to: await ownersOf(storyId),
    },
  ])

  return {
    /** Resolves once everybody was told of what happened until now. */
    settled: () => Promise.all(running),
  }
}
