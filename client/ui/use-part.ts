// A part of a page that comes as a file of its own, for where a Suspense would wait too long: React holds what comes
// after a fallback back for 300 ms from when that was shown.
import { useEffect, useState } from 'react'

/** Null until it is there; throws when it cannot be had. `load` is the same function at every render. */
export function usePart<T>(load: () => Promise<T>): T | null {
  const [state, setState] = useState<{ part: T } | { error: unknown } | null>(null)
  useEffect(() => {
    let isGone = false
    load().then(
      part => !isGone && setState({ part }),
      (error: unknown) => !isGone && setState({ error }),
    )
    return () => {
      isGone = true
    }
  }, [load])
  if (state && 'error' in state) throw state.error
  return state?.part ?? null
}
