// The editors of a story's fields by name: to move between them, to jump to one, and to know which one
// the toolbar acts on.
import type { Editor } from '@tiptap/core'
import { createContext, useContext, useSyncExternalStore } from 'react'

/** What can be focused: an editor, or a plain input. */
export interface FieldHandle {
  focus: (at?: 'start' | 'end') => void
  /** Null for a field that is no rich text. */
  editor: Editor | null
  /** Of a field that is plain text. */
  text?: {
    read: () => string
    /** The ranges in order; one step for undo. */
    replace: (ranges: readonly { from: number; to: number }[], replacement: string) => void
  }
}

export function createFieldEditors() {
  const handles = new Map<string, FieldHandle>()
  const listeners = new Set<() => void>()
  let active: string | null = null

  const tell = () => {
    for (const changed of listeners) changed()
  }

  return {
    /** Returns how to take it back. */
    register(field: string, handle: FieldHandle) {
      handles.set(field, handle)
      tell()
      return () => {
        handles.delete(field)
        if (active === field) active = null
        tell()
      }
    },
    get: (field: string) => handles.get(field) ?? null,
    /** The field that had the focus last. */
    active: () => active,
    setActive(field: string) {
      if (active === field) return
      active = field
      tell()
    },
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
  }
}

export type FieldEditors = ReturnType<typeof createFieldEditors>

export const FieldEditorsContext = createContext<FieldEditors | null>(null)

export function useFieldEditors(): FieldEditors {
  const editors = useContext(FieldEditorsContext)
  if (!editors) throw new Error('useFieldEditors outside a story')
  return editors
}

/** The editor of a field as soon as there is one. */
export function useEditorOf(field: string): Editor | null {
  const editors = useFieldEditors()
  return useSyncExternalStore(editors.subscribe, () => editors.get(field)?.editor ?? null)
}

/** The field that commands act on: the last one that had the focus, else the body. */
function activeField(editors: FieldEditors): string | null {
  const active = editors.active()
  return active && editors.get(active)?.editor ? active : editors.get('body') ? 'body' : null
}

/** The editor that commands act on. */
export function activeEditor(editors: FieldEditors): { field: string; editor: Editor } | null {
  const field = activeField(editors)
  const editor = field ? editors.get(field)?.editor : null
  return field && editor ? { field, editor } : null
}

export function useActiveEditor() {
  const editors = useFieldEditors()
  useSyncExternalStore(editors.subscribe, () => activeField(editors))
  return activeEditor(editors)
}

/** The order in which Enter, and the arrow keys at a field's edge, lead through the fields. */
export const fieldOrder: readonly string[] = [
  'kicker',
  'headline',
  'standfirst',
  'keyPoints',
  'body',
]

export function neighbour(field: string, step: 1 | -1): string | null {
  const at = fieldOrder.indexOf(field)
  return at === -1 ? null : (fieldOrder[at + step] ?? null)
}
