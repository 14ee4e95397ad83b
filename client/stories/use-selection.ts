// The stories that are selected for an action. What leaves the list leaves the selection.
import { useCallback, useMemo, useState } from 'react'

export interface Selection {
  ids: ReadonlySet<string>
  toggle: (id: string) => void
  add: (id: string) => void
  /** Selects these and nothing else. */
  select: (ids: readonly string[]) => void
  /** Selects these, or nothing when something is selected. */
  toggleAll: (ids: readonly string[]) => void
  clear: () => void
}

const nothing: ReadonlySet<string> = new Set()

export function useSelection(listed: ReadonlySet<string>): Selection {
  const [chosen, setChosen] = useState(nothing)
  const ids = useMemo(() => new Set([...chosen].filter(id => listed.has(id))), [chosen, listed])
  const toggle = useCallback(
    (id: string) =>
      setChosen(before => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const add = useCallback((id: string) => setChosen(before => new Set(before).add(id)), [])
  const clear = useCallback(() => setChosen(nothing), [])
  return useMemo(
    () => ({
      ids,
      toggle,
      add,
      clear,
      select: wanted => setChosen(new Set(wanted)),
      toggleAll: all => setChosen(ids.size > 0 ? nothing : new Set(all)),
    }),
    [ids, toggle, add, clear],
  )
}
