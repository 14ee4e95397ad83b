// Looks every few seconds whether something is due. It asks the newsroom's clock each time and trusts no timer
// with the moment itself, so that a clock that jumps, a computer that slept or a restart are all the same.
import type { Logger } from 'pino'
import type { Schedules } from './schedules.ts'

export interface ScheduleClockDeps {
  schedules: Pick<Schedules, 'releaseDue'>
  logger: Logger
  /** Milliseconds between looks. */
  every: number
}

export function startScheduleClock({ schedules, logger, every }: ScheduleClockDeps) {
  let looking: Promise<void> = Promise.resolve()
  let isLooking = false

  function look() {
    if (isLooking) return
    isLooking = true
    looking = schedules
      .releaseDue((error, storyId) =>
        logger.error({ err: error, storyId }, 'a scheduled story could not be published yet'),
      )
      .catch(error => logger.error({ err: error }, 'what is scheduled could not be read'))
      .finally(() => {
        isLooking = false
      })
  }
  look()
  const timer = setInterval(look, every).unref()

  return {
    /** Stops looking; resolves once the last look has ended. */
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
