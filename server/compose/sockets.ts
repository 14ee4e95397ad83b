// Every socket of the newsroom, and who is sent away when rights change (rules C8, W2).
import type { Server } from 'node:http'
import { latenessOf, type Milestone } from '#server/batches/lateness.ts'
import { collabSocket } from '#server/collab/collab-socket.ts'
import { type ConnectionLimits, defaultLimits } from '#server/collab/connection.ts'
import { acceptSockets } from '#server/collab/sockets.ts'
import { createEventsSocket } from '#server/events/events-socket.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Base } from './base.ts'
import type { Drafts } from './drafts.ts'
import type { People } from './people.ts'
import type { Review } from './review.ts'
import type { Stories } from './stories.ts'

export function openSockets(
  { config, overrides, events, logger, now, isAllowedOrigin }: Base,
  { access, sessions }: People,
  { rooms, visits }: Drafts,
  { editionStore }: Stories,
  { signOffs }: Review,
  server: Server,
) {
  let accessChanges = 0
  events.on('session.ended', ({ sessionId }) => {
    accessChanges++
    rooms.closePeers('unauthenticated', peer => peer.sessionId === sessionId)
  })
  events.on('user.changed', ({ userId }) => {
    accessChanges++
    rooms.closePeers('tryAgain', peer => peer.person.id === userId)
  })

  events.on('access.changed', ({ storyId }) => {
    access
      .rule(storyId)
      .then(rule => {
        const isShut = (person: Person) => !rule || !access.isOpen(person, rule)
        rooms.closePeers('noSuchStory', (peer, id) => id === storyId && isShut(peer.person))
      })
      .catch(error => logger.error({ err: error, storyId }, 'peers could not be looked at'))
  })

  const milestonesOf = async (storyId: string): Promise<Milestone[]> => {
    const newest = {
      edition: await editionStore.newestAt(storyId),
      'sign-off': await signOffs.newestAt(storyId),
    }
    return (['edition', 'sign-off'] as const).flatMap(because => {
      const at = newest[because]
      return at === null ? [] : [{ because, at }]
    })
  }
  const limits: ConnectionLimits = {
    ...defaultLimits,
    messagesPerSecond: config.limits.messagesPerSecond,
    ...overrides.limits,
  }
  const eventsSocket = createEventsSocket({ events, access, now })
  const sockets = acceptSockets(
    {
      server,
      isAllowedOrigin,
      findSession: sessions.find,
      accessChanges: () => accessChanges,
      connectionsPerUser: config.limits.connectionsPerUser,
      frameLimit: limits.frame,
    },
    [
      collabSocket({
        rooms,
        mayOpen: access.mayOpen,
        visits: {
          enter: visits.enter,
          async lateness(storyId, session) {
            const [seenAt, milestones] = await Promise.all([
              visits.lastSeen(storyId, session),
              milestonesOf(storyId),
            ])
            return latenessOf({ seenAt, now: now(), milestones })
          },
        },
        connectionsPerStory: config.limits.connectionsPerStory,
        limits,
      }),
      eventsSocket.route,
    ],
  )

  return { sockets, eventsSocket }
}
