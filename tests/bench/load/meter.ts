// What became of each key: when it was pressed, when each other editor saw it, when its author was told.
import type { Run } from '../wire/updates.ts'

interface Author {
  firstClock: number
  /** When each key was pressed; as long as the keys pressed so far. */
  pressed: number[]
  /** The keys that are measured: from this one until that one. */
  from: number
  to: number
}

export function createMeter() {
  const authors = new Map<number, Author>()
  const latencies: number[] = []
  const acknowledgements: number[] = []
  let deliveries = 0
  let lastArrival = 0

  function note(author: Author, values: number[], { from, to }: Run, at: number) {
    for (let clock = from; clock < to; clock++) {
      const key = clock - author.firstClock
      const pressed = author.pressed[key]
      if (pressed === undefined) throw new Error('a key arrived that nobody has pressed')
      if (key >= author.from && key < author.to) values.push(at - pressed)
    }
  }

  return {
    add(client: number, firstClock: number) {
      const none = Number.POSITIVE_INFINITY
      authors.set(client, { firstClock, pressed: [], from: none, to: none })
    },
    pressed(client: number, at: number) {
      authors.get(client)?.pressed.push(at)
    },
    /** `reader` was sent these keys at that time; its own are the server's acknowledgement. */
    seen(reader: number, runs: readonly Run[], at: number) {
      lastArrival = at
      for (const run of runs) {
        const author = authors.get(run.client)
        if (!author) continue
        const isOwn = run.client === reader
        note(author, isOwn ? acknowledgements : latencies, run, at)
        if (!isOwn) deliveries += run.to - run.from
      }
    },
    /** Keys pressed from now on are measured. */
    start() {
      for (const author of authors.values()) author.from = author.pressed.length
    },
    end() {
      for (const author of authors.values()) author.to = author.pressed.length
    },
    /** How many of the keys are measured. */
    keys: () => [...authors.values()].reduce((sum, { from, to }) => sum + to - from, 0),
    /** Each key at each other editor, measured or not. */
    deliveries: () => deliveries,
    latencies: () => latencies,
    acknowledgements: () => acknowledgements,
    lastArrival: () => lastArrival,
    pressedBy: (client: number) => authors.get(client)?.pressed ?? [],
  }
}

export type Meter = ReturnType<typeof createMeter>
