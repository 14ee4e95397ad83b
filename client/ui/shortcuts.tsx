// Shortcuts of a page: `useShortcuts({ j: next, 'Mod+Enter': create })`. Keys alone act only outside text
// fields and dialogs, and a person can turn them off (WCAG 2.1.4); the choice is kept on this computer.
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { isBare, matches, parseShortcut } from './shortcut.ts'
import { readStored, writeStored } from './storage.ts'

const storageKey = 'standfirst.letterShortcuts'

interface LetterShortcuts {
  areLettersOn: boolean
  setLettersOn: (areOn: boolean) => void
}

const LettersContext = createContext<LetterShortcuts | null>(null)

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [areLettersOn, setOn] = useState(() => readStored(storageKey) !== 'off')
  const value = useMemo<LetterShortcuts>(
    () => ({
      areLettersOn,
      setLettersOn(areOn) {
        writeStored(storageKey, areOn ? 'on' : 'off')
        setOn(areOn)
      },
    }),
    [areLettersOn],
  )
  return <LettersContext value={value}>{children}</LettersContext>
}

export function useLetterShortcuts(): LetterShortcuts {
  const letters = useContext(LettersContext)
  if (!letters) throw new Error('useLetterShortcuts outside ShortcutsProvider')
  return letters
}

const typing =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable]:not([contenteditable=false])'
const elsewhere = '[role=dialog], [role=menu], [role=listbox]'

/** `false` leaves the key to whoever else wants it. */
export type Handlers = Record<string, (event: KeyboardEvent) => unknown>

/** The handlers may be new at every render. */
export function useShortcuts(handlers: Handlers) {
  const { areLettersOn } = useLetterShortcuts()
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest(elsewhere)) return
      for (const [text, handle] of Object.entries(latest.current)) {
        const shortcut = parseShortcut(text)
        if (!matches(shortcut, event)) continue
        if (isBare(shortcut) && (!areLettersOn || target?.closest(typing))) continue
        if (handle(event) === false) continue
        event.preventDefault()
        return
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [areLettersOn])
}
