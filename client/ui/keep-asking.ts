// A part of a page that is asked for until it comes: the line may be down at the moment, and what is on the screen
// goes on without it.
import { mendStyles } from './mend-styles.ts'

/** Milliseconds between two questions; the browser's word that it is online again shortens it. */
const pause = 5000

const rest = () =>
  new Promise<void>(resolve => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, pause)
    addEventListener('online', end)
  })

/** Asks once for all who want it. */
export function keepAsking<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null
  const untilThere = async (): Promise<T> => {
    for (;;) {
      try {
        return await ask()
      } catch {
        await rest()
        await mendStyles().catch(() => {}) // those that fail are asked for the next time
      }
    }
  }
  return () => {
    asked ??= untilThere()
    return asked
  }
}
