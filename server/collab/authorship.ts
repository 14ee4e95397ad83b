// Who may bring which Yjs client id, and who wrote which clocks when (rule C10). A client id belongs to
// the first person who brought it; runs of clocks are kept by the minute.
import type { NewClocks } from './update.ts'

/** Milliseconds that one run of clocks may span. */
const runLength = 60_000

interface Run {
  from: number
  to: number
  startedAt: number
  at: string
}

/** `owners` as loaded; null owns what the server itself wrote. */
export function createAuthorship(owners: Map<number, string | null>) {
  const runs = new Map<number, Run>()

  const mayUse = (userId: string, client: number) => {
    const owner = owners.get(client)
    return owner === undefined || owner === userId
  }

  function extend({ client, from, to }: NewClocks, now: Date): Run {
    const run = runs.get(client)
    if (run && run.to === from && now.getTime() - run.startedAt < runLength) {
      run.to = to
      return run
    }
    const fresh = { from, to, startedAt: now.getTime(), at: now.toISOString() }
    runs.set(client, fresh)
    return fresh
  }

  return {
    mayUse,
    /** Notes who owns client ids that were noted elsewhere. */
    learn(others: ReadonlyMap<number, string | null>) {
      for (const [client, owner] of others) if (!owners.has(client)) owners.set(client, owner)
    },
    /** Notes new clocks; returns what is to be written with the append. */
    record(userId: string | null, clocks: readonly NewClocks[], now: Date) {
      const claims = clocks.map(({ client }) => client).filter(client => !owners.has(client))
      for (const client of claims) owners.set(client, userId)
      return {
        claims,
        clocks: clocks.map(entry => {
          const { from, to, at } = extend(entry, now)
          return { client: entry.client, from, to, at }
        }),
      }
    },
  }
}

export type Authorship = ReturnType<typeof createAuthorship>
