// `/events`: hints to everybody in the newsroom that something changed (design §2). Hints only, so a lost
// one costs a late refetch, and the browser refetches everything when it reconnects.
import type { WebSocket } from 'ws'
import { closeSocket, type SocketRoute } from '#server/collab/sockets.ts'
import type { Hint } from '#shared/events/events.ts'
import { denied } from '#shared/permissions/grants.ts'
import type { Events } from './events.ts'

/** Hints of one kind about one thing within this time are one, in milliseconds. */
const gathering = 100
/** Bytes that wait for a reader that does not read, before it is let go. */
const backlog = 256 * 1024
const pingEvery = 25_000

export function createEventsSocket(events: Events) {
  const sockets = new Map<WebSocket, { userId: string; sessionId: string; isAlive: boolean }>()
  const waiting = new Map<string, Hint>()
  let timer: NodeJS.Timeout | null = null

  function flush() {
    timer = null
    const frames = [...waiting.values()].map(hint => JSON.stringify(hint))
    waiting.clear()
    for (const socket of sockets.keys()) {
      if (socket.bufferedAmount > backlog) closeSocket(socket, 'tooSlow')
      else for (const frame of frames) socket.send(frame)
    }
  }

  function tell(hint: Hint) {
    waiting.set(JSON.stringify(hint), hint)
    timer ??= setTimeout(flush, gathering).unref()
  }

  const storyHint =
    (
      kind:
        | 'stories.changed'
        | 'threads.changed'
        | 'editions.changed'
        | 'versions.changed'
        | 'presence.changed',
    ) =>
    ({ storyId }: { storyId: string }) =>
      tell({ kind, storyId })

  events.on('story.created', storyHint('stories.changed'))
  events.on('story.changed', storyHint('stories.changed'))
  events.on('threads.changed', storyHint('threads.changed'))
  events.on('edition.published', storyHint('editions.changed'))
  events.on('versions.changed', storyHint('versions.changed'))
  events.on('settings.changed', () => tell({ kind: 'settings.changed' }))
  events.on('presence.changed', storyHint('presence.changed'))
  events.on('house-style.changed', () => tell({ kind: 'house-style.changed' }))
  events.on('user.created', () => tell({ kind: 'users.changed' }))
  events.on('user.changed', ({ userId }) => {
    tell({ kind: 'users.changed' })
    for (const [socket, known] of sockets)
      if (known.userId === userId) closeSocket(socket, 'tryAgain')
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
      if (denied(session.person, 'story.read')) return closeSocket(socket, 'mayNotWrite')
      const state = { userId: session.person.id, sessionId: session.id, isAlive: true }
      sockets.set(socket, state)
      socket.on('pong', () => {
        state.isAlive = true
      })
      socket.on('close', () => sockets.delete(socket))
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
