// Enter leads from a one-line field to the next, and the arrow keys lead out at a field's edges.
import { type Editor, Extension, type KeyboardShortcutCommand } from '@tiptap/core'
import type { FragmentField } from '#shared/article/draft.ts'
import { neighbour } from '../field-editors.ts'

type GoTo = (field: string, at: 'start' | 'end') => boolean

function isAtEdge(editor: Editor, step: 1 | -1) {
  const { selection, doc } = editor.state
  if (!selection.empty) return false
  return step === -1 ? selection.from <= 1 : selection.to >= doc.content.size - 1
}

export const leadOn = (field: FragmentField, goTo: GoTo) =>
  Extension.create({
    name: 'leadOn',
    addKeyboardShortcuts() {
      const go = (step: 1 | -1) => {
        const next = neighbour(field, step)
        return next !== null && goTo(next, step === 1 ? 'start' : 'end')
      }
      const shortcuts = new Map<string, KeyboardShortcutCommand>([
        ['ArrowDown', () => isAtEdge(this.editor, 1) && go(1)],
        ['ArrowUp', () => isAtEdge(this.editor, -1) && go(-1)],
      ])
      if (field === 'headline' || field === 'standfirst') {
        shortcuts.set('Enter', () => go(1) || true)
        shortcuts.set('Shift-Enter', () => true)
      }
      return Object.fromEntries(shortcuts)
    },
  })
