// From a place in a Y.Doc to who wrote what stands there, when, and who brought it in for them (rule C10):
// follows text that was made again to where it was written first.
import type { ClockRow, OriginRow } from './authors-store.ts'

export interface Writer {
  by: string | null
  at: string | null
  via: { kind: 'restored' | 'suggested'; by: string | null; at: string | null } | null
}

interface Range {
  client_id: number
  clock_from: number
  clock_to: number
}

/** Finds the range that holds a clock; `rows` are ordered by client and clock. */
function finder<Row extends Range>(rows: readonly Row[]) {
  const byClient = Map.groupBy(rows, row => row.client_id)
  return (client: number, clock: number): Row | null => {
    const ranges = byClient.get(client) ?? []
    let [low, high] = [0, ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.clock_from ?? 0) <= clock) low = middle + 1
      else high = middle
    }
    const found = ranges[low - 1]
    return found && clock < found.clock_to ? found : null
  }
}

/** Text that was moved more often than this keeps the author of that move. */
const longestTrail = 1000

export function createWhoWrote(clocks: readonly ClockRow[], origins: readonly OriginRow[]) {
  const findClock = finder(clocks)
  const findOrigin = finder(origins)
  const written = (client: number, clock: number) => {
    const row = findClock(client, clock)
    return { by: row?.user_id ?? null, at: row?.at ?? null }
  }

  function whoWrote(client: number, clock: number, trail = 0): Writer {
    const origin = trail < longestTrail ? findOrigin(client, clock) : null
    if (!origin) return { ...written(client, clock), via: null }
    if (origin.kind === 'suggested') {
      const via = { kind: origin.kind, ...written(client, clock) } as const
      return { by: origin.user_id, at: origin.at, via }
    }
    const { from_client, from_clock } = origin
    if (from_client === null || from_clock === null) return { ...written(client, clock), via: null }
    const first = whoWrote(from_client, from_clock + clock - origin.clock_from, trail + 1)
    if (origin.kind === 'moved') return first
    return { by: first.by, at: first.at, via: { kind: origin.kind, ...written(client, clock) } }
  }

  return whoWrote
}

export type WhoWrote = ReturnType<typeof createWhoWrote>
