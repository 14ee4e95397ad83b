// Whether find and replace is open: Ctrl F and Ctrl H open it, Escape in it leads back to the text.
import { useState } from 'react'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import type { FieldEditors } from '../field-editors.ts'

export function useFindBar(editors: FieldEditors) {
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useShortcuts({ 'Mod+F': open, 'Mod+H': open })
  return {
    isOpen,
    open,
    close() {
      setOpen(false)
      editors.get(editors.active() ?? 'body')?.focus()
    },
  }
}
