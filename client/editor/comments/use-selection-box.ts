// Where the selected text of an editor is, for what floats above it; null while nothing is selected, or
// while the pointer is still selecting.
import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'

export interface SelectionBox {
  /** Inside the container, in pixels: the middle of the selection's first line, and its upper edge. */
  left: number
  top: number
}

function boxOf({ view, state, isDestroyed }: Editor, container: HTMLElement): SelectionBox | null {
  if (isDestroyed || !view.hasFocus()) return null
  const { from, to, empty } = state.selection
  if (empty || state.doc.textBetween(from, to).trim() === '') return null
  const start = view.coordsAtPos(from)
  const end = view.coordsAtPos(to, -1)
  const frame = container.getBoundingClientRect()
  const right = end.top > start.top ? view.dom.getBoundingClientRect().right : end.right
  return {
    left: (start.left + right) / 2 - frame.left + container.scrollLeft,
    top: start.top - frame.top + container.scrollTop,
  }
}

export function useSelectionBox(editor: Editor | null, container: RefObject<HTMLElement | null>) {
  const [box, setBox] = useState<SelectionBox | null>(null)

  useEffect(() => {
    if (!editor) return
    let isSelecting = false
    const measure = () => {
      const element = container.current
      setBox(!isSelecting && element ? boxOf(editor, element) : null)
    }
    const onDown = () => {
      isSelecting = true
      setBox(null)
    }
    const onUp = () => {
      isSelecting = false
      // The editor reads the selection just after this event.
      window.setTimeout(measure)
    }
    const { dom } = editor.view
    editor.on('selectionUpdate', measure)
    editor.on('blur', measure)
    dom.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    measure()
    return () => {
      editor.off('selectionUpdate', measure)
      editor.off('blur', measure)
      dom.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointerup', onUp)
      setBox(null)
    }
  }, [editor, container])

  return box
}
