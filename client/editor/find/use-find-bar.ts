// Whether find and replace is open: Ctrl F and Ctrl H open it, Escape in it leads back to the text.
import { useState } from 'react'
import { usePaletteActions } from '#client/app/palette/registry.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import { blockMessages } from '../blocks/messages.ts'
import type { FieldEditors } from '../field-editors.ts'

export function useFindBar(editors: FieldEditors) {
  const [isOpen, setOpen] = useState(false)
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
