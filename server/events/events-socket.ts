// `/events`: hints that something changed (design §2), about a story only to those who may open it (rule
// W2). Hints only, so a lost one costs a late refetch; the browser refetches everything when it reconnects.
import type { WebSocket } from 'ws'
import type { Access } from '#server/access/access.ts'
import { closeSocket, type SocketRoute } from '#server/collab/sockets.ts'
import { type AccessRule, isOpenTo } from '#shared/access/rule.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Hint } from '#shared/events/events.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import type { Events } from './events.ts'

/** Hints of one kind about one thing within this time are one, in milliseconds. */
const gathering = 100
/** Bytes that wait for a reader that does not read, before it is let go. */
const backlog = 256 * 1024
const pingEvery = 25_000

const storyOf = (hint: Hint) => ('storyId' in hint ? hint.storyId : null)

interface Listener {
  person: Person
  sessionId: string
  isAlive: boolean
}

/** A hint that waits, and whom it is for beside those who may open its story now. */
interface Waiting {
  hint: Hint
  only?: string
  before?: AccessRule | null
}

export interface EventsSocketDeps {
  events: Events
  access: Pick<Access, 'rules' | 'isOpen'>
  now: () => Date
}

export function createEventsSocket({ events, access, now }: EventsSocketDeps) {
  const sockets = new Map<WebSocket, Listener>()
  let waiting = new Map<string, Waiting>()
  let timer: NodeJS.Timeout | null = null

  async function flush() {
    timer = null
    const told = [...waiting.values()]
    waiting = new Map()
    const rules = await access.rules([...new Set(told.flatMap(({ hint }) => storyOf(hint) ?? []))])

    const concerns = ({ person }: Listener, { hint, only, before }: Waiting) => {
      if (only !== undefined) return person.id === only
      const storyId = storyOf(hint)
      if (storyId === null) return !isGuest(person)
      const rule = rules.get(storyId)
      return (
        (rule !== undefined && access.isOpen(person, rule)) ||
        (before != null && isOpenTo(person, before, now().toISOString()))
      )
    }

    for (const [socket, listener] of sockets) {
      if (socket.bufferedAmount > backlog) {
        closeSocket(socket, 'tooSlow')
        continue
      }
      for (const one of told) if (concerns(listener, one)) socket.send(JSON.stringify(one.hint))
    }
  }

  function tell(hint: Hint, audience: Omit<Waiting, 'hint'> = {}) {
    waiting.set(JSON.stringify([hint, audience.only]), { hint, ...audience })
    // A lost hint costs a late refetch: when the rules cannot be read, nobody is told.
    timer ??= setTimeout(() => void flush().catch(() => {}), gathering).unref()
  }

  const storyHint =
    (
      kind:
        | 'stories.changed'
        | 'threads.changed'
        | 'editions.changed'
        | 'versions.changed'
        | 'sign-offs.changed'
        | 'presence.changed'
        | 'batches.changed'
        | 'deliveries.changed',
    ) =>
    ({ storyId }: { storyId: string }) =>
      tell({ kind, storyId })

  events.on('story.created', storyHint('stories.changed'))
  events.on('story.changed', storyHint('stories.changed'))
  events.on('threads.changed', storyHint('threads.changed'))
  events.on('sign-offs.changed', storyHint('sign-offs.changed'))
  events.on('edition.added', storyHint('editions.changed'))
  events.on('versions.changed', storyHint('versions.changed'))
  events.on('settings.changed', () => tell({ kind: 'settings.changed' }))
  events.on('contributors.changed', () => tell({ kind: 'contributors.changed' }))
  events.on('front.changed', () => tell({ kind: 'front.changed' }))
  events.on('presence.changed', storyHint('presence.changed'))
  events.on('batches.changed', storyHint('batches.changed'))
  events.on('deliveries.changed', storyHint('deliveries.changed'))
  events.on('destinations.changed', () => tell({ kind: 'destinations.changed' }))
  events.on('house-style.changed', () => tell({ kind: 'house-style.changed' }))
  events.on('dictionary.changed', () => tell({ kind: 'dictionary.changed' }))
  events.on('access.changed', ({ storyId, before }) => {
    tell({ kind: 'access.changed', storyId }, { before })
  })
  events.on('guest.left', ({ userId }) => {
    for (const [socket, { person }] of sockets)
      if (person.id === userId) closeSocket(socket, 'unauthenticated')
  })
  events.on('inbox.changed', ({ userId }) => tell({ kind: 'inbox.changed' }, { only: userId }))
  events.on('desks.changed', () => tell({ kind: 'desks.changed' }))
  events.on('user.created', () => tell({ kind: 'users.changed' }))
  events.on('user.changed', ({ userId }) => {
    tell({ kind: 'users.changed' })
    for (const [socket, known] of sockets)
      if (known.person.id === userId) closeSocket(socket, 'tryAgain')
  })
  events.on('session.ended', ({ sessionId }) => {
    for (const [socket, known] of sockets)
      if (known.sessionId === sessionId) closeSocket(socket, 'unauthenticated')
  })

  const pings = setInterval(() => {
    for (const [socket, state] of sockets) {
      if (!state.isAlive) socket.terminate()
      state.isAlive = false
      socket.ping()
    }
  }, pingEvery).unref()

  const route: SocketRoute = {
    path: /^\/events$/,
    async open({ socket, session }) {
      const state = { person: session.person, sessionId: session.id, isAlive: true }
      sockets.set(socket, state)
      socket.on('pong', () => {
        state.isAlive = true
      })
      const left = session.expiresAt.getTime() - now().getTime()
      const expiry = setTimeout(
        () => closeSocket(socket, 'unauthenticated'),
        Math.min(left, 2 ** 31 - 1),
      ).unref()
      socket.on('close', () => {
        clearTimeout(expiry)
        sockets.delete(socket)
      })
      socket.resume() // what it says is ignored
    },
  }

  return {
    route,
    close() {
      clearInterval(pings)
      if (timer) clearTimeout(timer)
    },
  }
}
