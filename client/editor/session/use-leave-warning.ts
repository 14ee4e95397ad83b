// A warning before the page is left while something typed is not on the server. Listened to only then, and
// apart from what is drawn: the count changes with every key.
import { useEffect } from 'react'
import type { DraftSession } from './draft-session.ts'

/** `also` counts what waits elsewhere. */
export function useLeaveWarning(session: DraftSession, also: number) {
  useEffect(() => {
    let isOn = false
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    const look = () => {
      const isNeeded = session.status().unsaved + also > 0
      if (isNeeded === isOn) return
      isOn = isNeeded
      if (isOn) window.addEventListener('beforeunload', warn)
      else window.removeEventListener('beforeunload', warn)
    }
    look()
    const stop = session.subscribe(look)
    return () => {
      stop()
      window.removeEventListener('beforeunload', warn)
    }
  }, [session, also])
}
