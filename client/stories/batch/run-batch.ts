// One act on many stories: each for itself, a few at once, so that what one refuses stops no other. A person may
// stop it: what is not begun then has no outcome.

export interface Outcome<T> {
  subject: T
  /** Null when it was done. */
  error: unknown
}

const atOnce = 4

export async function runBatch<T>(
  subjects: readonly T[],
  act: (subject: T) => Promise<unknown>,
  onDone: (done: number) => void = () => {},
  isStopped: () => boolean = () => false,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = []
  const waiting = subjects.map((subject, index) => ({ subject, index }))
  let done = 0

  async function work() {
    for (let next = waiting.shift(); next && !isStopped(); next = waiting.shift()) {
      const { subject, index } = next
      try {
        await act(subject)
        outcomes[index] = { subject, error: null }
      } catch (error) {
        outcomes[index] = { subject, error } // told beside its story
      }
      done += 1
      onDone(done)
    }
  }

  await Promise.all(Array.from({ length: Math.min(atOnce, subjects.length) }, work))
  // Without the gaps of those that were not begun.
  return outcomes.filter(() => true)
}
