// Schedules (rule E3): an article is checked and frozen now and goes out later, after another look of the
// checks. Whatever goes out before it cancels it: what it froze is older.
import type { Db } from '#server/db/database.ts'
import type { Events } from '#server/events/events.ts'
import type { Stories, Trx } from '#server/stories/service.ts'
import type { Versions } from '#server/stories/versions.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { Publication } from '#shared/publishing/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Story } from '#shared/stories/api.ts'
import type { HeldReason, Schedule } from '#shared/stories/schedule.ts'
import type { AddEdition, AddedEdition, Participant } from './add-edition.ts'
import type { Basis } from './basis.ts'
import { isError } from './checks.ts'
import { refuseKind } from './refuse-kind.ts'
import type { ScheduleRow, ScheduleStore } from './schedule-store.ts'
import type { EditionStore } from './store.ts'

export interface SchedulesDeps {
  db: Db
  store: ScheduleStore
  editionStore: Pick<EditionStore, 'last'>
  addEdition: AddEdition
  basis: Basis
  stories: Stories
  versions: Pick<Versions, 'get'>
  events: Events
  /** Who may still publish, by id; null when somebody may not any more. */
  findPublisher: (userId: string) => Promise<Actor | null>
  now: () => Date
  newId: () => string
}

/** Milliseconds that a publication may be late before somebody has to look. */
const lateAfter = 10 * 60_000
/** Milliseconds that one may look ahead. */
const furthest = 366 * 24 * 3600_000

/** What a chief has overridden once is no news later. */
const keyOf = ({ rule, field, quote }: Finding) => [rule, field, quote ?? ''].join('\n')

const invalidAt = (message: string) =>
  new AppError('invalid', message, { errors: [{ path: 'body.at', message }] })

/** Ends what is scheduled for a story when another edition goes out; `except` is the one that goes out. */
export const overtake =
  (store: ScheduleStore, now: () => Date): Participant =>
  async (trx, { storyId, number }: AddedEdition) => {
    const open = await store.findOpen(storyId, trx)
    if (!open) return
    await store.close(trx, open.id, {
      state: 'overtaken',
      at: now().toISOString(),
      why: String(number),
    })
  }

export function createSchedules(deps: SchedulesDeps) {
  const { db, store, editionStore, addEdition, basis, stories, versions, events, now, newId } = deps

  /** Where the public side stands once nothing is scheduled. */
  const stateWithout = async (trx: Trx, storyId: string) =>
    (await editionStore.last(trx, storyId)) ? {} : { live: 'none' }

  /** Ends an open one within `trx`; for whoever cancels it, or puts another in its place. */
  async function cancelIn(trx: Trx, actor: Actor, open: ScheduleRow) {
    const at = now().toISOString()
    await store.close(trx, open.id, { state: 'cancelled', at })
    await stories.audit(trx, actor, open.story_id, { action: 'schedule-cancelled', from: open.at })
  }

  function tellEnded(open: ScheduleRow, byId: string) {
    const { story_id: storyId, user_id: userId } = open
    if (userId !== null) events.emit('schedule.ended', { storyId, userId, byId, at: open.at })
  }

  events.on('edition.added', ({ storyId, number, userId }) => {
    void store
      .listOvertaken(storyId, number)
      .then(rows => {
        for (const row of rows) tellEnded(row, userId)
      })
      .catch(() => {}) // only the notice is missing; the schedule itself is ended
  })

  async function hold(due: ScheduleRow, why: HeldReason) {
    const { story_id: storyId } = due
    const isHeld = await db.transaction().execute(async trx => {
      if (!(await store.hold(trx, due.id, why))) return false
      await stories.setState(trx, storyId, await stateWithout(trx, storyId))
      await stories.audit(trx, null, storyId, { action: 'schedule-held', to: why, from: due.at })
      return true
    })
    if (!isHeld) return
    events.emit('schedule.held', { storyId, userId: due.user_id, why })
    events.emit('story.changed', { storyId })
  }

  /** Publishes what is due, or holds it. */
  async function release(due: ScheduleRow) {
    if (now().getTime() - Date.parse(due.at) > lateAfter) return hold(due, 'late')
    const actor = due.user_id === null ? null : await deps.findPublisher(due.user_id)
    if (!actor) return hold(due, 'not-allowed')
    const story = await stories.get(due.story_id)
    if (story.state === 'spiked') return hold(due, 'refused')
    const { article, hash } = await versions.get(story.id, due.version_id)
    const findings = await basis.findings(actor, story, article, 'en')
    const excused = new Set<unknown>(JSON.parse(due.excused))
    if (findings.some(finding => isError(finding) && !excused.has(keyOf(finding))))
      return hold(due, 'checks')
    try {
      await addEdition(
        actor,
        story,
        {
          kind: due.kind === 'first' ? 'first' : 'update',
          article,
          hash,
          note: due.note,
          readerNote: due.reader_note,
          subscriberNote: due.subscriber_note,
          override: due.override,
        },
        async trx => {
          const end = { state: 'published' as const, at: now().toISOString() }
          if (await store.close(trx, due.id, end)) return { versionId: due.version_id }
          throw new AppError('conflict', 'It was cancelled a moment ago.')
        },
      )
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return hold(due, 'refused')
    }
  }

  return {
    async add(
      actor: Actor,
      story: Story,
      publication: Publication & { kind: 'first' | 'update'; at: string },
      language: Language,
    ): Promise<Schedule> {
      const due = Date.parse(publication.at)
      const away = due - now().getTime()
      if (away <= 0)
        throw invalidAt('This time has passed. Choose a later one, or publish at once.')
      if (away > furthest) throw invalidAt('This is more than a year away. Choose an earlier time.')
      const at = new Date(due).toISOString()
      const chosen = await basis.choose(actor, story, publication)
      const findings = await basis.findings(actor, story, chosen.article, language, at)
      const override = basis.refuseErrors(actor, findings, publication.override?.reason)
      const before = await db.transaction().execute(async trx => {
        // What was scheduled before may have gone out just now.
        refuseKind(publication.kind, await editionStore.last(trx, story.id))
        const before = await store.findOpen(story.id, trx)
        if (before) await cancelIn(trx, actor, before)
        await store.add(trx, {
          id: newId(),
          story_id: story.id,
          kind: publication.kind,
          version_id: chosen.id,
          at,
          note: publication.note ?? null,
          reader_note: publication.readerNote ?? null,
          subscriber_note: publication.subscriberNote ?? null,
          override,
          excused: JSON.stringify(findings.filter(isError).map(keyOf)),
          user_id: actor.id,
          created_at: now().toISOString(),
          state: 'waiting',
          why: null,
          closed_at: null,
        })
        if (publication.kind === 'first')
          await stories.setState(trx, story.id, { live: 'scheduled' })
        await stories.audit(trx, actor, story.id, {
          action: 'scheduled',
          to: at,
          note: publication.note ?? override,
        })
        return before
      })
      if (before) tellEnded(before, actor.id)
      events.emit('story.changed', { storyId: story.id })
      const { schedule } = await stories.get(story.id)
      if (!schedule) throw new AppError('conflict', 'It was cancelled a moment ago.')
      return schedule
    },

    async cancel(actor: Actor, storyId: string) {
      const open = await db.transaction().execute(async trx => {
        const found = await store.findOpen(storyId, trx)
        if (!found) throw new AppError('conflict', 'Nothing is scheduled for this story any more.')
        await cancelIn(trx, actor, found)
        await stories.setState(trx, storyId, await stateWithout(trx, storyId))
        return found
      })
      tellEnded(open, actor.id)
      events.emit('story.changed', { storyId })
    },

    /** Publishes or holds everything that is due, one after the other. */
    async releaseDue(onError: (error: unknown, storyId: string) => void) {
      for (const due of await store.listDue(now().toISOString())) {
        // One that cannot be published at this moment is tried again until it is late.
        await release(due).catch(error => onError(error, due.story_id))
      }
    },
  }
}

export type Schedules = ReturnType<typeof createSchedules>
