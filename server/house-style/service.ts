// House style: the terms that the checks use, trying one against what was published before it goes live,
// and what each desk asks of its stories.
import type { Trail } from '#server/audit/service.ts'
import type { Events } from '#server/events/events.ts'
import { remembered } from '#server/events/remembered.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Article } from '#shared/article/article.ts'
import type { Person } from '#shared/auth/api.ts'
import {
  DeskDemands,
  type HouseTerm,
  type HouseTermChange,
  type HouseTermTrial,
  type NewHouseTerm,
} from '#shared/house-style/api.ts'
import { noDemands } from '#shared/house-style/desk-demands.ts'
import { termKinds } from '#shared/house-style/terms.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { HouseRule } from '#shared/publishing/check.ts'
import { check } from '#shared/publishing/checks/house-style.ts'
import { noSpelling } from '#shared/spelling/dictionary.ts'
import type { HouseStyleStore } from './store.ts'

export interface HouseStyleDeps {
  store: HouseStyleStore
  events: Events
  trail: Pick<Trail, 'record'>
  people: () => Promise<Map<string, Person>>
  /** The newest published articles, as many as asked for at most. */
  published: (limit: number) => Promise<{ storyId: string; article: Article }[]>
  now: () => Date
  newId: () => string
}

type Row = NonNullable<Awaited<ReturnType<HouseStyleStore['find']>>>

/** How many stories a trial looks through, and how many places it tells. */
const trial = { stories: 500, places: 50 }

const kindOf = (row: Row) => termKinds.find(kind => kind === row.kind) ?? 'never'

const ruleOf = (row: Row): HouseRule => ({
  kind: kindOf(row),
  term: row.term,
  use: row.use_instead,
  language: row.language,
  note: row.note,
})

const wordsOf = ({ kind, term, use }: HouseRule) => [kind, term, use].filter(Boolean).join(' · ')

/** For the trail: "kicker, headline ≤ 80"; null for nothing. */
function toldDemands({ required, longest }: DeskDemands): string | null {
  const lengths = Object.entries(longest).map(([field, most]) => `${field} ≤ ${most}`)
  return [...required, ...lengths].join(', ') || null
}

export function createHouseStyle(deps: HouseStyleDeps) {
  const { store, events, trail, people, published, now, newId } = deps

  const termOf = (row: Row, known: Map<string, Person>): HouseTerm => ({
    ...ruleOf(row),
    id: row.id,
    live: row.live === 1,
    by: (row.user_id !== null && known.get(row.user_id)) || null,
    at: row.at,
  })

  async function get(id: string): Promise<HouseTerm> {
    const row = await store.find(id)
    if (!row)
      throw new AppError('not-found', 'There is no such term. Somebody may have removed it.')
    return termOf(row, await people())
  }

  async function demands(): Promise<Record<string, DeskDemands>> {
    const rows = await store.demands()
    return Object.fromEntries(
      rows.map(row => [row.desk_id, DeskDemands.parse(JSON.parse(row.demands))]),
    )
  }

  const rules = remembered(events, ['house-style.changed'], async () => {
    const [rows, asked] = await Promise.all([store.list(), demands()])
    return { houseStyle: rows.filter(row => row.live === 1).map(ruleOf), asked }
  })

  const changed = () => events.emit('house-style.changed', {})

  const record = (actor: Actor, term: string, from: HouseRule | null, to: HouseRule | null) =>
    trail.record(actor, {
      action: 'house-style',
      subject: term,
      from: from && wordsOf(from),
      to: to && wordsOf(to),
    })

  return {
    async terms(): Promise<HouseTerm[]> {
      const [rows, known] = await Promise.all([store.list(), people()])
      return rows.map(row => termOf(row, known))
    },
    get,
    async add(actor: Actor, term: NewHouseTerm): Promise<HouseTerm> {
      const id = newId()
      await store.add({
        id,
        kind: term.kind,
        term: term.term,
        use_instead: term.use,
        language: term.language,
        note: term.note,
        live: term.live ? 1 : 0,
        user_id: actor.id,
        at: now().toISOString(),
      })
      await record(actor, term.term, null, term)
      changed()
      return get(id)
    },
    async change(actor: Actor, term: HouseTerm, change: HouseTermChange): Promise<HouseTerm> {
      const next = { ...term, ...change }
      if (next.kind === 'instead' && next.use === null) {
        throw new AppError('invalid', 'Say what to write instead.', {
          errors: [{ path: 'body.use', message: 'what to write instead' }],
        })
      }
      await store.update(term.id, {
        kind: next.kind,
        term: next.term,
        use_instead: next.use,
        language: next.language,
        note: next.note,
        live: next.live ? 1 : 0,
      })
      const after = await get(term.id)
      await record(actor, after.term, term, after)
      changed()
      return after
    },
    async remove(actor: Actor, term: HouseTerm) {
      await store.remove(term.id)
      await record(actor, term.term, term, null)
      changed()
    },
    /** Looks through what was published, as if the rule had been live. */
    async try(rule: HouseRule): Promise<HouseTermTrial> {
      const stories = await published(trial.stories)
      const found = stories.flatMap(({ storyId, article }) =>
        check
          .find({
            article,
            houseStyle: [rule],
            spelling: noSpelling,
            demands: noDemands,
            rights: null,
            embargo: null,
            siteName: '',
            now: now().toISOString(),
          })
          .map(({ field = check.field, quote = '' }) => ({
            storyId,
            headline: article.headline,
            field,
            quote,
          })),
      )
      return { stories: stories.length, found: found.slice(0, trial.places), total: found.length }
    },
    demands,
    async setDemands(
      actor: Actor,
      { id, name }: { id: string; name: string },
      demanded: DeskDemands,
    ): Promise<DeskDemands> {
      const before = (await demands())[id] ?? noDemands
      await store.setDemands(id, JSON.stringify(demanded))
      const [from, to] = [toldDemands(before), toldDemands(demanded)]
      if (from !== to)
        await trail.record(actor, { action: 'desk-demands', subject: name, from, to })
      changed()
      return demanded
    },
    /** What the checks need to know for a story of that desk. */
    async rulesFor(deskId: string | null) {
      const { houseStyle, asked } = await rules()
      return { houseStyle, demands: (deskId !== null && asked[deskId]) || noDemands }
    },
  }
}

export type HouseStyle = ReturnType<typeof createHouseStyle>
