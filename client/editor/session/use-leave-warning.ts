// A warning before the page is left while something typed is not on the server.
import { useEffect } from 'react'

export function useLeaveWarning(unsaved: number) {
  useEffect(() => {
    if (unsaved === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
