// One socket of the generator: it knows the frames, not Yjs.
import { WebSocket } from 'ws'
import { now } from '../clock.ts'
import type { Room } from '../servers/server.ts'
import { type Framing, framingOf, type Protocol } from '../wire/framing.ts'
import { type Run, readRuns } from '../wire/updates.ts'

export interface Connection {
  framing: Framing
  send: (frame: Uint8Array) => void
  /** The draft as the server handed it out; empty from a relay, which has none. */
  draft: Uint8Array
  /** From the first byte of the connection, and from its being open, until the draft was here. */
  took: { fromConnect: number; fromOpen: number }
  close: () => void
}

export interface ConnectionRequest {
  room: Room
  protocol: Protocol
  cookie: string
  /** A relay answers nothing: such a connection is ready when it is open. */
  answers: boolean
  /** Keystrokes that came in, and when; null when an update held something else. */
  onRuns?: (runs: Run[] | null, at: number) => void
}

const nothing = new Uint8Array([0, 0])

/** Connects and waits for the draft. A socket that closes by itself ends the process: nothing is measured then. */
export function connect(request: ConnectionRequest): Promise<Connection> {
  const { room, protocol, cookie, answers, onRuns } = request
  const framing = framingOf(protocol, room.name)
  const started = now()
  const socket = new WebSocket(room.url, {
    headers: { cookie },
    perMessageDeflate: false,
    skipUTF8Validation: true,
  })
  let isClosing = false
  let opened = started

  return new Promise((resolve, reject) => {
    const ready = (draft: Uint8Array, at: number) =>
      resolve({
        framing,
        send: frame => socket.send(frame),
        draft,
        took: { fromConnect: at - started, fromOpen: at - opened },
        close() {
          isClosing = true
          socket.terminate()
        },
      })
    socket.on('open', () => {
      opened = now()
      for (const frame of framing.hello) socket.send(frame)
      if (!answers) ready(nothing, opened)
    })
    socket.on('message', (data: Buffer) => {
      const at = now()
      const incoming = framing.read(data)
      if (incoming.kind === 'update') onRuns?.(readRuns(data, incoming.at), at)
      else if (incoming.kind === 'step-2') ready(incoming.update, at)
      else if (incoming.kind === 'step-1' && answers) socket.send(framing.nothingNew)
    })
    socket.on('error', reject)
    socket.on('close', (code, reason) => {
      if (isClosing) return
      process.stderr.write(`${room.name} was closed with ${code} ${reason.toString()}\n`)
      process.exit(1)
    })
  })
}
