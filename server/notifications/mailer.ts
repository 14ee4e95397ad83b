// The postman: sends what waits in the outbox, at once or as a digest, and tries again later what did not
// go out. The outbox is rows, so that nothing is lost when the process ends; a mail whose sending was cut
// off may go out twice, never not at all.
import type { Logger } from 'pino'
import type { Access } from '#server/access/access.ts'
import type { Person } from '#shared/auth/api.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { isNotificationKind } from '#shared/notifications/kinds.ts'
import { type Letter, type Line, letterOf } from './letters.ts'
import type { MailRow, NotificationStore } from './store.ts'

export interface MailerDeps {
  store: NotificationStore
  send: (to: string, letter: Letter) => Promise<void>
  languageOf: (userId: string) => Promise<Language>
  people: () => Promise<Map<string, Person>>
  access: Access
  /** Where a notification leads. */
  linkTo: (storyId: string, threadId: string | null) => string
  settingsUrl: string
  now: () => Date
  logger: Logger
  /** Milliseconds between looks into the outbox, and that the oldest of a digest waits. */
  every: number
  digest: number
}

/** About two days, with `wait` between the tries. */
const attemptLimit = 10
const wait = (attempts: number) => Math.min(12 * 3_600_000, 60_000 * 2 ** attempts)

export function createMailer(deps: MailerDeps) {
  const { store, send, languageOf, people, access, linkTo, settingsUrl, now, logger } = deps
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  let isClosed = false

  /** The rows that are still worth a mail: not read, and about a story that is open to the person. */
  async function worthwhile(rows: readonly MailRow[], person: Person | undefined) {
    const open = person
      ? new Set(await access.openTo(person, [...new Set(rows.map(row => row.story_id))]))
      : new Set<string>()
    return rows.filter(row => row.disabled === 0 && row.read_at === null && open.has(row.story_id))
  }

  async function mail(rows: readonly MailRow[]) {
    const [first] = rows
    if (!first) return
    const at = now().toISOString()
    const ids = rows.map(({ id }) => id)
    const known = await people()
    const good = await worthwhile(rows, known.get(first.user_id))
    const lines = good.flatMap((row): Line[] =>
      isNotificationKind(row.kind)
        ? [
            {
              kind: row.kind,
              who: (row.actor_id !== null && known.get(row.actor_id)?.name) || '?',
              headline: row.headline,
              excerpt: row.excerpt,
              link: linkTo(row.story_id, row.thread_id),
            },
          ]
        : [],
    )
    try {
      if (lines.length > 0)
        await send(first.email, letterOf(lines, await languageOf(first.user_id), settingsUrl))
      await store.setMailed(ids, at)
    } catch (error) {
      const attempts = first.attempts + 1
      // The address and the server's words stay out of the log: either may hold a secret.
      logger.warn({ attempts, code: codeOf(error) }, 'a mail did not go out; it is tried again')
      await store.setFailed(ids, attempts, new Date(now().getTime() + wait(attempts)).toISOString())
    }
  }

  async function round() {
    const moment = now().toISOString()
    for (const row of await store.dueMail(moment, attemptLimit)) await mail([row])
    const digests = Map.groupBy(await store.dueDigest(moment, attemptLimit), row => row.user_id)
    const ripe = new Date(now().getTime() - deps.digest).toISOString()
    for (const rows of digests.values()) {
      if (rows.some(({ at, attempts }) => at <= ripe || attempts > 0)) await mail(rows)
    }
  }

  function look() {
    if (isClosed) return running
    if (timer) clearTimeout(timer)
    running = running
      .then(round)
      .catch(error => logger.warn({ err: error }, 'the outbox could not be read'))
      .finally(() => {
        if (!isClosed) timer = setTimeout(look, deps.every).unref()
      })
    return running
  }

  return {
    /** Looks into the outbox now, and from then on by itself. */
    look,
    async close() {
      isClosed = true
      if (timer) clearTimeout(timer)
      await running
    },
  }
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'

export type Mailer = ReturnType<typeof createMailer>
