// Work that is heavy, a few pieces at a time: what somebody waits for goes before what is only done ahead.
// Bounded: when too much waits, the next is refused, so that pictures never starve the rest.
import { AppError } from '#shared/api/errors.ts'

export type Urgency = 'now' | 'ahead'

const tooMuch = () =>
  new AppError('unavailable', 'Too many pictures are being worked on. Wait a moment and try again.')

const closing = () =>
  new AppError('unavailable', 'The newsroom is stopping. Try again in a moment.')

interface Piece {
  start: () => Promise<unknown>
  refuse: (reason: AppError) => void
}

export function createQueue({ atOnce, waitingAtMost }: { atOnce: number; waitingAtMost: number }) {
  const waiting: Record<Urgency, Piece[]> = { now: [], ahead: [] }
  const running = new Set<Promise<unknown>>()
  let isClosed = false

  function next() {
    if (running.size >= atOnce) return
    const piece = waiting.now.shift() ?? waiting.ahead.shift()
    if (!piece) return
    const work = piece.start().finally(() => {
      running.delete(work)
      next()
    })
    running.add(work)
  }

  return {
    /** Does `work` when its turn comes. Rejects with AppError `unavailable` when too much waits already. */
    do<T>(work: () => Promise<T>, urgency: Urgency = 'now'): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        if (isClosed) return reject(closing())
        if (waiting[urgency].length >= waitingAtMost) return reject(tooMuch())
        waiting[urgency].push({ start: () => work().then(resolve, reject), refuse: reject })
        next()
      })
    },
    /** Begins nothing more; resolves when what was begun has ended. */
    async close() {
      isClosed = true
      for (const { refuse } of [...waiting.now.splice(0), ...waiting.ahead.splice(0)])
        refuse(closing())
      await Promise.all(running)
    },
  }
}

export type Queue = ReturnType<typeof createQueue>
