// The log of drafts in SQL: updates, who owns which client id, who wrote which clocks.
import type { OpenDatabase } from '#server/db/database.ts'
import type { Origin } from './origins.ts'

/** One update to append, with what it says about authorship (rule C10). */
export interface Append {
  storyId: string
  epoch: string
  seq: number
  userId: string | null
  at: string
  bytes: Uint8Array
  /** Client ids that nobody had before. */
  claims: number[]
  /** `from` is the start of a run that may be longer than this update; `to` is exclusive. */
  clocks: { client: number; from: number; to: number; at: string }[]
  /** Which of the clocks hold words that were somebody else's first. */
  origins: Origin[]
}

/** How far the log of a story goes in the database. */
export interface Head {
  epoch: string
  seq: number
}

export function createLogStore({ db, appendFirst }: Pick<OpenDatabase, 'db' | 'appendFirst'>) {
  // Compiled once: the log is the hot path, and only the parameters differ.
  const insertUpdate = db
    .insertInto('draft_updates')
    .values({ story_id: '', epoch: '', seq: 0, user_id: null, at: '', bytes: new Uint8Array() })
    .compile().sql
  const insertClient = db
    .insertInto('draft_clients')
    .values({ story_id: '', epoch: '', client_id: 0, user_id: null })
    .onConflict(c => c.doNothing())
    .compile().sql
  const upsertClocks = db
    .insertInto('draft_clocks')
    .values({
      story_id: '',
      epoch: '',
      client_id: 0,
      clock_from: 0,
      clock_to: 0,
      user_id: null,
      at: '',
    })
    .onConflict(c =>
      c
        .columns(['story_id', 'epoch', 'client_id', 'clock_from'])
        .doUpdateSet(e => ({ clock_to: e.ref('excluded.clock_to') })),
    )
    .compile().sql

  const insertOrigin = db
    .insertInto('draft_origins')
    .values({
      story_id: '',
      epoch: '',
      client_id: 0,
      clock_from: 0,
      clock_to: 0,
      kind: 'moved',
      from_client: null,
      from_clock: null,
      user_id: null,
      at: null,
    })
    .onConflict(c => c.doNothing())
    .compile().sql
  const originsOf = ({ storyId, epoch, origins }: Append) =>
    origins.map(origin => [
      storyId,
      epoch,
      origin.client,
      origin.from,
      origin.to,
      origin.kind,
      ...(origin.kind === 'suggested'
        ? [null, null, origin.userId, origin.at]
        : [origin.fromClient, origin.fromClock, null, null]),
    ])

  /** Of a run of clocks that grows with every key, the last length is enough. */
  function clocksOf(group: readonly Append[]) {
    const runs = new Map<string, unknown[]>()
    for (const { storyId, epoch, userId, clocks } of group)
      for (const { client, from, to, at } of clocks) {
        const run = [storyId, epoch, client, from, to, userId, at]
        runs.set(run.slice(0, 4).join(' '), run)
      }
    return [...runs.values()]
  }

  const claimsOf = ({ storyId, epoch, userId, claims }: Append) =>
    claims.map(client => [storyId, epoch, client, userId])

  const updateOf = (a: Append) => [a.storyId, a.epoch, a.seq, a.userId, a.at, a.bytes]

  return {
    /** All of them in one transaction; resolves once they are on disk. */
    append: (group: readonly Append[]) =>
      appendFirst([
        { sql: insertClient, rows: group.flatMap(claimsOf) },
        { sql: insertUpdate, rows: group.map(updateOf) },
        { sql: upsertClocks, rows: clocksOf(group) },
        { sql: insertOrigin, rows: group.flatMap(originsOf) },
      ]),
    /** Of these stories, as far as they have drafts. */
    async heads(storyIds: readonly string[]): Promise<Map<string, Head>> {
      const heads = new Map<string, Head>()
      for (const storyId of storyIds) {
        const row = await db
          .selectFrom('drafts')
          .select(e => [
            'epoch',
            e
              .selectFrom('draft_updates as u')
              .select(m => m.fn.max('u.seq').as('seq'))
              .whereRef('u.story_id', '=', 'drafts.story_id')
              .whereRef('u.epoch', '=', 'drafts.epoch')
              .as('appended'),
            e
              .selectFrom('draft_states as s')
              .select(m => m.fn.max('s.seq').as('seq'))
              .whereRef('s.story_id', '=', 'drafts.story_id')
              .whereRef('s.epoch', '=', 'drafts.epoch')
              .as('folded'),
          ])
          .where('story_id', '=', storyId)
          .executeTakeFirst()
        if (!row) continue
        heads.set(storyId, { epoch: row.epoch, seq: Math.max(row.appended ?? 0, row.folded ?? 0) })
      }
      return heads
    },
  }
}

export type LogStore = ReturnType<typeof createLogStore>
