// Whether find and replace is open: Ctrl F and Ctrl H open it, Escape in it leads back to the text. Its bar is fetched
// before it is wanted: it is of use without a line, too.
import { useEffect, useState } from 'react'
import { usePaletteActions } from '#client/app/palette/registry.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { part } from '#client/ui/part.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import { whenIdle } from '#client/ui/when-idle.ts'
import { blockMessages } from '../blocks/messages.ts'
import type { FieldEditors } from '../field-editors.ts'

/** Milliseconds after which it is fetched, whatever else goes on. */
const patience = 10_000

export const FindBar = part(async () => (await import('./FindBar.tsx')).FindBar)

/** `isShown`: the story itself is on the screen. */
export function useFindBar(editors: FieldEditors, isShown: boolean) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const fetchBar = () => void import('./FindBar.tsx').catch(() => {})
    return isShown ? whenIdle(fetchBar, patience) : undefined
  }, [isShown])
  const open = () => setOpen(true)
  const { findAndReplace } = useMessages(blockMessages)
  useShortcuts({ 'Mod+F': open, 'Mod+H': open })
  usePaletteActions([{ id: 'find', title: findAndReplace, keys: ['Ctrl', 'F'], run: open }])
  return {
    isOpen,
    open,
    close() {
      setOpen(false)
      editors.get(editors.active() ?? 'body')?.focus()
    },
  }
}
