// `/collab/:storyId`: a y-websocket client joins the room of a story. Our own client says which schema
// and epoch it has, so that it can be told that it is too old (rule C9).
import type { SessionInfo } from '#server/auth/sessions.ts'
import { AppError } from '#shared/api/errors.ts'
import { schemaVersion } from '#shared/article/draft.ts'
import type { Person } from '#shared/auth/api.ts'
import type { CloseReason } from '#shared/collab/close-codes.ts'
import { denied } from '#shared/permissions/grants.ts'
import { Connection, type ConnectionLimits } from './connection.ts'
import type { Lateness } from './peer.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import { closeSocket, type SocketRoute } from './sockets.ts'

export interface CollabSocketDeps {
  rooms: Rooms
  /** Whether a story is open to this person (rule W2). */
  mayOpen: (person: Person, storyId: string) => Promise<boolean>
  /** Who was in which draft until when. */
  visits: {
    lateness: (storyId: string, session: SessionInfo) => Promise<Lateness | null>
    enter: (storyId: string, session: SessionInfo) => () => void
  }
  connectionsPerStory: number
  limits: ConnectionLimits
}

function refusal(room: Room, url: URL, connectionsPerStory: number): CloseReason | null {
  const epoch = url.searchParams.get('epoch')
  if (epoch !== null && epoch !== room.epoch) return 'otherEpoch'
  if (room.size > connectionsPerStory) return 'tooManyConnections'
  return null
}

export const collabSocket = ({
  rooms,
  mayOpen,
  visits,
  connectionsPerStory,
  limits,
}: CollabSocketDeps): SocketRoute => ({
  path: /^\/collab\/([\w-]+)$/,
  async open({ socket, wire, session, url }, [, storyId = '']) {
    const { person } = session
    // A story that is not open to somebody is none: its existence is the secret.
    if (!(await mayOpen(person, storyId))) return closeSocket(socket, 'noSuchStory')
    const schema = url.searchParams.get('schema')
    if (schema !== null && Number(schema) < schemaVersion)
      return closeSocket(socket, 'clientTooOld')
    const mayWrite = denied(person, 'draft.write') === null
    const connection = new Connection({
      socket,
      wire,
      session,
      mayWrite,
      late: mayWrite ? await visits.lateness(storyId, session) : null,
      limits,
      onClose: () => leave(),
    })
    const expiry = setTimeout(
      () => connection.close('unauthenticated'),
      Math.min(session.expiresAt.getTime() - Date.now(), 2 ** 31 - 1),
    ).unref()
    let leave = () => clearTimeout(expiry)
    try {
      const joined = await rooms.join(storyId, connection)
      const exit = visits.enter(storyId, session)
      leave = () => {
        clearTimeout(expiry)
        exit()
        joined.leave()
      }
      if (socket.readyState !== socket.OPEN) return leave()
      const reason = refusal(joined.room, url, connectionsPerStory)
      if (reason) return connection.close(reason)
      // Who may be here may have changed before this peer was among those who are sent away.
      if (!(await mayOpen(person, storyId))) return connection.close('noSuchStory')
      connection.open(joined.room)
    } catch (error) {
      const gone = error instanceof AppError && error.code === 'not-found'
      connection.close(gone ? 'noSuchStory' : 'tryAgain')
    }
  },
})
