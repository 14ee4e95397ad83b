// What the command palette can do here: each page adds its own actions while it is on the screen, and the
// palette reads them when it opens.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'

export interface PaletteAction {
  id: string
  title: string
  /** What else it is found by. */
  words?: string
  keys?: readonly string[]
  /** Why it cannot be done now; it stays where it is found. */
  reason?: string | null
  run: () => void
}

type Source = () => readonly PaletteAction[]

interface Registry {
  add: (source: Source) => () => void
  all: () => PaletteAction[]
}

const RegistryContext = createContext<Registry | null>(null)

function createRegistry(): Registry {
  const sources = new Set<Source>()
  return {
    add(source) {
      sources.add(source)
      return () => sources.delete(source)
    },
    all: () => [...sources].flatMap(source => source()),
  }
}

export function PaletteProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(createRegistry, [])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

export function usePalette(): Registry {
  const registry = useContext(RegistryContext)
  if (!registry) throw new Error('usePalette outside PaletteProvider')
  return registry
}

/**
 * Adds actions as long as the component is there; they may be new at every render. A function is asked when the
 * palette opens, for what hangs on where the focus is.
 */
export function usePaletteActions(actions: readonly PaletteAction[] | Source) {
  const { add } = usePalette()
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(
    () => add(() => (typeof latest.current === 'function' ? latest.current() : latest.current)),
    [add],
  )
}
