// The socket on which the server hints at what changed (/events). It comes back by itself, later and
// later, with jitter; a refusal that is final (close codes 4400 to 4499) ends it. Knows no cache.
import type { Hint } from '#shared/events/events.ts'
import { parseHint } from './hints.ts'

export type LineState = 'connecting' | 'live' | 'ended'

export interface EventsDeps {
  url: string
  onHint: (hint: Hint) => void
  /** The line is open: whatever was fetched before may be old, because nobody told of changes. */
  onOpen: () => void
  onState: (state: LineState) => void
  /** The server will not have us: the session is over, or there is no access. */
  onRefused: (code: number) => void
  random?: () => number
  createSocket?: (url: string) => WebSocket
}

const firstWait = 500
const longestWait = 15_000

/** Milliseconds before try number `attempt`, counted from 0: doubling, and between half and all of it. */
export const waitBefore = (attempt: number, random: () => number) =>
  Math.min(longestWait, firstWait * 2 ** Math.min(attempt, 10)) * (0.5 + random() / 2)

export const isFinal = (code: number) => code >= 4400 && code < 4500

/** Returns how to stop. */
export function connectEvents({
  url,
  onHint,
  onOpen,
  onState,
  onRefused,
  random = Math.random,
  createSocket = address => new WebSocket(address),
}: EventsDeps): () => void {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  let isStopped = false

  function open() {
    onState('connecting')
    const current = createSocket(url)
    socket = current
    current.onopen = () => {
      attempt = 0
      onState('live')
      onOpen()
    }
    current.onmessage = event => {
      const hint = parseHint(event.data)
      if (hint) onHint(hint)
    }
    current.onclose = ({ code }) => {
      if (isStopped || socket !== current) return
      if (isFinal(code)) {
        onState('ended')
        onRefused(code)
        return
      }
      onState('connecting')
      timer = setTimeout(open, waitBefore(attempt, random))
      attempt += 1
    }
  }

  open()
  return () => {
    isStopped = true
    clearTimeout(timer)
    socket?.close()
  }
}
