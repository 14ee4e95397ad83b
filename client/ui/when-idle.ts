// For work that must not stand in the way of a key: when the browser has nothing better to do, where it can
// tell; at the latest after `patience` milliseconds.
export function whenIdle(act: () => void, patience?: number): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(act, patience === undefined ? {} : { timeout: patience })
  return () => cancelIdleCallback(request)
}
