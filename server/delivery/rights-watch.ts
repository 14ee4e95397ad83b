// Rights end by the clock, and by somebody's hand: either way a story leaves where it may no longer be
// (rule X1).
import type { Logger } from 'pino'
import type { Events } from '#server/events/events.ts'
import type { Ledger } from './ledger.ts'

export interface RightsWatchDeps {
  ledger: Pick<Ledger, 'enforceRights' | 'enforceAllRights'>
  events: Events
  logger: Logger
}

export function watchRights({ ledger, events, logger }: RightsWatchDeps) {
  const running = new Set<Promise<void>>()

  function guard(work: Promise<void>) {
    const done = work
      .catch(error => logger.error({ err: error }, 'rights could not be looked at'))
      .finally(() => running.delete(done))
    running.add(done)
  }

  const enforce = ({ storyId }: { storyId: string }) => guard(ledger.enforceRights(storyId))
  events.on('rights.recorded', enforce)
  events.on('rights.ran-out', enforce)

  return {
    /** What ended while the newsroom was not running. */
    catchUp: () => guard(ledger.enforceAllRights()),
    close: () => Promise.all(running),
  }
}
