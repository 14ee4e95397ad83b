// WebSocket upgrades. A foreign Origin is refused before the upgrade; every other refusal completes the
// handshake and closes with a final code, because y-websocket retries HTTP refusals for ever (design §2).
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { SessionInfo } from '#server/auth/sessions.ts'
import { headersOf } from '#server/http/mount.ts'
import type { OriginCheck } from '#server/http/origin.ts'
import { type CloseReason, closeCodes } from '#shared/collab/close-codes.ts'

/** A socket whose person is known. `url` is relative to the server. */
export interface Arrival {
  socket: WebSocket
  /** The connection beneath `socket`. */
  wire: Duplex
  session: SessionInfo
  url: URL
}

/** Takes the sockets of one address; the match is handed over. */
export interface SocketRoute {
  path: RegExp
  open: (arrival: Arrival, match: RegExpExecArray) => Promise<void>
}

export interface SocketsDeps {
  server: Server
  isAllowedOrigin: OriginCheck
  findSession: (headers: Headers) => Promise<SessionInfo | null>
  /** Counts what has happened to people and their sessions. */
  accessChanges: () => number
  connectionsPerUser: number
  /** Bytes of one frame; `ws` itself refuses only above twice this, so that we say why. */
  frameLimit: number
}

/** Also a paused one, whose closing handshake would never be read. */
export function closeSocket(socket: WebSocket, reason: CloseReason) {
  socket.resume()
  socket.close(closeCodes[reason], reason)
}

const refuse = (socket: Duplex, status: string) =>
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)

export function acceptSockets(
  {
    server,
    isAllowedOrigin,
    findSession,
    accessChanges,
    connectionsPerUser,
    frameLimit,
  }: SocketsDeps,
  routes: readonly SocketRoute[],
) {
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: 2 * frameLimit,
    perMessageDeflate: false,
  })
  const open = new Map<string, Set<WebSocket>>()

  function count(userId: string, socket: WebSocket) {
    const sockets = open.get(userId) ?? new Set()
    open.set(userId, sockets.add(socket))
    socket.on('close', () => {
      sockets.delete(socket)
      if (sockets.size === 0) open.delete(userId)
    })
    return sockets.size
  }

  /** The session as it is now: not one that somebody changed while it was looked up (rule C8). */
  async function currentSession(headers: Headers): Promise<SessionInfo | null> {
    const before = accessChanges()
    const session = await findSession(headers)
    return accessChanges() === before ? session : currentSession(headers)
  }

  async function welcome(socket: WebSocket, wire: Duplex, req: IncomingMessage) {
    const url = new URL(req.url ?? '', 'http://server')
    // Nothing is read before the routes take over; errors of a socket that goes away are its end.
    socket.pause()
    socket.on('error', () => socket.terminate())
    const session = await currentSession(headersOf(req))
    if (!session) return closeSocket(socket, 'unauthenticated')
    if (count(session.person.id, socket) > connectionsPerUser)
      return closeSocket(socket, 'tooManyConnections')
    for (const { path, open } of routes) {
      const match = path.exec(url.pathname)
      if (match) return open({ socket, wire, session, url }, match)
    }
    return closeSocket(socket, 'noSuchStory')
  }

  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (!isAllowedOrigin(req.headers.origin, req.headers.host)) {
      return void refuse(socket, '403 Forbidden')
    }
    if (!URL.canParse(req.url ?? '', 'http://server')) return void refuse(socket, '400 Bad Request')
    wss.handleUpgrade(req, socket, head, ws => {
      welcome(ws, socket, req).catch(() => closeSocket(ws, 'tryAgain'))
    })
  })

  return {
    async close() {
      for (const socket of wss.clients) closeSocket(socket, 'goingAway')
      await new Promise<void>(resolve => {
        setTimeout(resolve, 500).unref()
        wss.close(() => resolve())
      })
      for (const socket of wss.clients) socket.terminate()
    },
  }
}
