// Tells the others where one's own caret is: when the browser has nothing better to do, so that no key waits for
// it, and at once when it comes or goes.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { whenIdle } from '#client/ui/when-idle.ts'
import { caretPlaces } from './caret-places.ts'

/** At the latest so long after a key, in milliseconds. */
const patience = 100

const isSame = (relative: Y.RelativePosition, json: unknown) =>
  Y.compareRelativePositions(relative, Y.createRelativePositionFromJSON(json))

function tell(view: EditorView, awareness: Awareness) {
  const places = caretPlaces(view.state)
  if (!places) return
  const told: { anchor: unknown; head: unknown } | null = awareness.getLocalState()?.cursor ?? null
  if (!view.hasFocus()) {
    const isOurs = told !== null && places.positionOf(told.anchor) !== null
    if (isOurs) awareness.setLocalStateField('cursor', null)
    return
  }
  const { selection } = view.state
  const anchor = places.relativeOf(selection.anchor)
  const head = places.relativeOf(selection.head)
  if (!told || !isSame(anchor, told.anchor) || !isSame(head, told.head))
    awareness.setLocalStateField('cursor', { anchor, head })
}

function keepTelling(view: EditorView, awareness: Awareness) {
  let isPlanned = false
  let forget = () => {}
  const tellNow = () => {
    forget()
    isPlanned = false
    if (!view.isDestroyed) tell(view, awareness)
  }
  view.dom.addEventListener('focusin', tellNow)
  view.dom.addEventListener('focusout', tellNow)
  return {
    update({ state }: EditorView, before: EditorState) {
      if (isPlanned || (state.doc === before.doc && state.selection.eq(before.selection))) return
      isPlanned = true
      forget = whenIdle(tellNow, patience)
    },
    destroy() {
      forget()
      view.dom.removeEventListener('focusin', tellNow)
      view.dom.removeEventListener('focusout', tellNow)
      awareness.setLocalStateField('cursor', null)
    },
  }
}

export const OwnCaret = Extension.create<{ awareness: Awareness | null }>({
  name: 'ownCaret',
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options
    return awareness ? [new Plugin({ view: view => keepTelling(view, awareness) })] : []
  },
})
