// "?" anywhere outside a text field opens the list of shortcuts, which comes when it is opened.
import { lazy, Suspense, useState } from 'react'
import { useShortcuts } from '#client/ui/shortcuts.tsx'

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog,
}))

export function ShortcutsKey() {
  const [isOpen, setOpen] = useState(false)
  useShortcuts({ '?': () => setOpen(true) })
  if (!isOpen) return null
  return (
    <Suspense>
      <ShortcutsDialog onClose={() => setOpen(false)} />
    </Suspense>
  )
}
