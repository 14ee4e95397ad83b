// What is taken of an editor's state, drawn anew only when it is something else: a word, a number, or plain data as text.
import type { Editor } from '@tiptap/core'
import { useCallback, useSyncExternalStore } from 'react'

export function useEditorValue<T extends string | number | boolean | null>(
  editor: Editor | null,
  select: (editor: Editor) => T,
): T | null {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor?.on('transaction', changed)
      editor?.on('update', changed)
      return () => {
        editor?.off('transaction', changed)
        editor?.off('update', changed)
      }
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () =>
    editor && !editor.isDestroyed ? select(editor) : null,
  )
}
