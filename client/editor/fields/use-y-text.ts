// Binds an input to a Y.Text: what is typed becomes the smallest change, what others type moves the caret
// as it should, and Ctrl Z takes back one's own typing only.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import * as Y from 'yjs'
import { movedBy, replacementBetween } from './text-binding.ts'

type Input = HTMLInputElement | HTMLTextAreaElement

export function useYText(text: Y.Text) {
  const [value, setValue] = useState(() => text.toString())
  const input = useRef<Input>(null)
  const caret = useRef<{ start: number; end: number } | null>(null)
  // Also the origin of what is typed here, so that undo knows it.
  const origin = useMemo(() => ({ text }), [text])

  useEffect(() => {
    const onChange = (event: Y.YTextEvent) => {
      const element = input.current
      if (event.transaction.origin !== origin && element && document.activeElement === element) {
        const { delta } = event
        caret.current = {
          start: movedBy(element.selectionStart ?? 0, delta),
          end: movedBy(element.selectionEnd ?? 0, delta),
        }
      }
      setValue(text.toString())
    }
    setValue(text.toString())
    text.observe(onChange)
    return () => text.unobserve(onChange)
  }, [text, origin])

  // React puts the caret of a controlled input at the end when somebody else changed its value.
  useLayoutEffect(() => {
    const wanted = caret.current
    caret.current = null
    if (wanted && input.current?.value === value)
      input.current.setSelectionRange(wanted.start, wanted.end)
  }, [value])

  const undo = useRef<Y.UndoManager | null>(null)
  useEffect(() => {
    const manager = new Y.UndoManager(text, { trackedOrigins: new Set([origin]) })
    undo.current = manager
    return () => manager.destroy()
  }, [text, origin])

  const onChange = useCallback(
    (event: { currentTarget: Input }) => {
      const { value: after, selectionEnd } = event.currentTarget
      const change = replacementBetween(text.toString(), after, selectionEnd ?? after.length)
      if (!change) return
      text.doc?.transact(() => {
        if (change.removed > 0) text.delete(change.index, change.removed)
        if (change.inserted !== '') text.insert(change.index, change.inserted)
      }, origin)
    },
    [text, origin],
  )

  /** True when the key was undo or redo and is done. */
  const onUndoKey = useCallback(
    (event: { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) => {
      if (!event.ctrlKey && !event.metaKey) return false
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return false
      if (key === 'y' || event.shiftKey) undo.current?.redo()
      else undo.current?.undo()
      return true
    },
    [],
  )

  const replace = useCallback(
    (ranges: readonly { from: number; to: number }[], replacement: string) => {
      undo.current?.stopCapturing()
      text.doc?.transact(() => {
        for (const { from, to } of ranges.toReversed()) {
          text.delete(from, to - from)
          text.insert(from, replacement)
        }
      }, origin)
      undo.current?.stopCapturing()
    },
    [text, origin],
  )

  return { value, onChange, onUndoKey, replace, input }
}
