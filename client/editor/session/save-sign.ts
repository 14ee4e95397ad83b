// What is said of saving, from the status of a session: another value only when something else is said.
// While one types the count goes up and down with every key; *Saved*, the counts and *Offline* come after a
// moment in which they have been so, and nothing flickers in between.
import type { SessionStatus } from './draft-session.ts'

export type SaveSign =
  | { kind: 'opening' }
  | { kind: 'saved'; at: Date | null }
  /** `count` is null until it has lasted. */
  | { kind: 'saving'; count: number | null }
  /** `unkept` is null when all of it is in the copy on this computer. */
  | { kind: 'offline'; kept: number; unkept: number | null }

type Condition = 'saved' | 'slow' | 'offline' | 'unkept'

/** How long each must have been so, in milliseconds, before it is said. */
const patience: Record<Condition, number> = { saved: 300, slow: 500, offline: 500, unkept: 500 }

const conditions: Record<Condition, (status: SessionStatus) => boolean> = {
  saved: ({ isConnected, unsaved }) => isConnected && unsaved === 0,
  slow: ({ isConnected, unsaved }) => isConnected && unsaved > 0,
  // The first moments of a page are no outage.
  offline: ({ isConnected }) => !isConnected,
  unkept: ({ isConnected, unkept }) => !isConnected && unkept > 0,
}
const names = Object.keys(conditions) as Condition[] // its keys are just these

function signOf(status: SessionStatus, lasting: ReadonlySet<Condition>): SaveSign {
  const { isReady, unsaved, unkept, savedAt } = status
  if (!isReady) return { kind: 'opening' }
  if (lasting.has('saved')) return { kind: 'saved', at: savedAt }
  if (lasting.has('offline'))
    return {
      kind: 'offline',
      kept: unsaved - unkept,
      unkept: lasting.has('unkept') ? unkept : null,
    }
  return { kind: 'saving', count: lasting.has('slow') ? unsaved : null }
}

/** What of a session is watched. */
export interface Watched {
  status: () => SessionStatus
  subscribe: (changed: () => void) => () => void
}

export function createSaveSign(session: Watched) {
  const lasting = new Set<Condition>()
  const timers = new Map<Condition, ReturnType<typeof setTimeout>>()
  const listeners = new Set<() => void>()
  let sign = signOf(session.status(), lasting)
  let stop = () => {}

  function tell() {
    const next = signOf(session.status(), lasting)
    if (JSON.stringify(next) === JSON.stringify(sign)) return
    sign = next
    for (const changed of listeners) changed()
  }

  function look() {
    const status = session.status()
    for (const name of names) {
      if (!conditions[name](status)) {
        clearTimeout(timers.get(name))
        timers.delete(name)
        lasting.delete(name)
      } else if (!timers.has(name)) {
        const last = () => {
          lasting.add(name)
          tell()
        }
        timers.set(name, setTimeout(last, patience[name]))
      }
    }
    tell()
  }

  function end() {
    stop()
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
    lasting.clear()
  }

  return {
    sign: () => sign,
    /** Watches the session as long as anybody listens. */
    subscribe(changed: () => void) {
      if (listeners.size === 0) {
        stop = session.subscribe(look)
        look()
      }
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        if (listeners.size === 0) end()
      }
    },
  }
}
