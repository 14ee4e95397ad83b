// What waits for the disk (rule C2): everything that leaves a room is put here with the number of the last
// update that it shows, and goes out, in order, once that number is durable.

interface Entry {
  seq: number
  run: () => void
  fail: ((error: Error) => void) | undefined
}

/** `start` is the number of the last update that was durable before. */
export function createOutbox(start: number) {
  let given = start
  let durable = start
  let waiting: Entry[] = []

  return {
    /** The number of the last update that was given to the log. */
    last: () => given,
    next: () => ++given,
    isDurable: (seq: number) => seq <= durable,
    /** Runs once everything given to the log so far is durable; `fail` instead when the room fails. */
    whenDurable(run: () => void, fail?: (error: Error) => void) {
      if (durable >= given) run()
      else waiting.push({ seq: given, run, fail })
    },
    /** The log has `seq`, and with it everything before. */
    confirm(seq: number) {
      durable = seq
      let n = 0
      for (let entry = waiting[0]; entry && entry.seq <= seq; entry = waiting[++n]) entry.run()
      waiting = waiting.slice(n)
    },
    fail(error: Error) {
      const gone = waiting
      waiting = []
      for (const { fail } of gone) fail?.(error)
    },
  }
}

export type Outbox = ReturnType<typeof createOutbox>
