// A picture that does not come is asked for again a few times: for a moment after it was put into a draft,
// the newsroom does not know yet that whoever may open the draft may see it.
import { useEffect, useState } from 'react'

/** Milliseconds before each new try. */
const waits = [1500, 4000, 10_000]

export function usePatientPicture() {
  const [failed, setFailed] = useState(0)
  const [tried, setTried] = useState(0)
  const wait = failed > tried ? waits[tried] : undefined

  useEffect(() => {
    if (wait === undefined) return
    const timer = setTimeout(() => setTried(count => count + 1), wait)
    return () => clearTimeout(timer)
  }, [wait])

  return {
    /** A new one for each try; the picture's key. */
    tried,
    isMissing: failed > tried,
    onError: () => setFailed(tried + 1),
  }
}
