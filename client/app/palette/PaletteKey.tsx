// Ctrl+K opens the command palette, which comes when it is opened; what outlives it (a new story, signing out,
// the list of shortcuts) stays here. In a text with something selected the key makes a link, as everywhere.
import { Suspense, useState } from 'react'
import { useSignOut } from '#client/auth/use-sign-out.tsx'
import { part } from '#client/ui/part.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'

const Palette = part(async () => (await import('./Palette.tsx')).Palette)
const NewStoryDialog = part(
  async () => (await import('#client/stories/NewStoryDialog.tsx')).NewStoryDialog,
)
const ShortcutsDialog = part(async () => (await import('../ShortcutsDialog.tsx')).ShortcutsDialog)

type Shown = 'palette' | 'new-story' | 'shortcuts'

function isLinking({ target }: KeyboardEvent) {
  const isText = target instanceof Element && target.closest('[contenteditable=true]') !== null
  return isText && window.getSelection()?.isCollapsed === false
}

export function PaletteKey() {
  const [shown, setShown] = useState<Shown | null>(null)
  const leave = useSignOut()
  const close = () => setShown(null)
  useShortcuts({
    'Mod+k': event => (isLinking(event) ? false : setShown('palette')),
    '?': () => setShown('shortcuts'),
  })
  return (
    <>
      {leave.dialog}
      <Suspense>
        {shown === 'palette' && (
          <Palette
            onClose={close}
            onNewStory={() => setShown('new-story')}
            onShortcuts={() => setShown('shortcuts')}
            onSignOut={() => void leave.start()}
          />
        )}
        {shown === 'new-story' && <NewStoryDialog filter={{}} onClose={close} />}
        {shown === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      </Suspense>
    </>
  )
}
