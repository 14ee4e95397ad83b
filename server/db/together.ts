// Many who ask for the same kind of rows at the same time share a query.

/**
 * Looks up values by key. Who asks while a query is under way gets the answer of the next one, together with
 * everybody else who does: it begins after they asked, so it is as fresh as one of their own. The answer may hold
 * what others asked for.
 */
export function askTogether<K, V>(load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>) {
  let running: Promise<unknown> = Promise.resolve()
  let next: { keys: Set<K>; answer: Promise<ReadonlyMap<K, V>> } | null = null

  function begin() {
    const keys = new Set<K>()
    const answer = running
      .catch(() => {}) // those who asked are told
      .then(() => {
        next = null
        return load([...keys])
      })
    running = answer
    return { keys, answer }
  }

  return (wanted: readonly K[]): Promise<ReadonlyMap<K, V>> => {
    next ??= begin()
    for (const key of wanted) next.keys.add(key)
    return next.answer
  }
}
