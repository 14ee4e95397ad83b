// An editor of a component's own: made before it is first seen, gone with it. TipTap's useEditor sets all options again
// whenever the component is drawn, and each time the view looks through its whole text.
import type { Editor } from '@tiptap/core'
import { useEffectEvent, useLayoutEffect, useState } from 'react'

/** Null only until it is made. What `create` uses must ask for what may change. */
export function useOwnEditor(create: () => Editor): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null)
  const make = useEffectEvent(create)
  useLayoutEffect(() => {
    const made = make()
    setEditor(made)
    return () => {
      // Its blocks are drawn by React, which is busy at this moment.
      setTimeout(() => made.destroy())
    }
  }, [])
  return editor
}
