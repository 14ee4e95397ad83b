// The dateline, run in before the first paragraph of the body: shown as readers will see it, not part of
// the text. Pressing it opens its form.
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { DatelineParts } from '#shared/publishing/dateline.ts'

export interface ShownDateline {
  parts: DatelineParts
  /** Between the dateline and the text. */
  dash: string
  /** What pressing it does, for a screen reader. */
  label: string
}

const key = new PluginKey<{ shown: ShownDateline | null }>('dateline')

/** Inside the first paragraph; before the first block when that is something else. */
const placeIn = (doc: Node) => (doc.firstChild?.isTextblock ? 1 : 0)

function build({ parts, dash, label }: ShownDateline, onPress: () => void) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'dateline'
  button.contentEditable = 'false'
  button.setAttribute('aria-label', `${label}: ${parts.place}${parts.rest}`)
  const place = document.createElement('span')
  place.className = 'dateline-place'
  place.textContent = parts.place
  button.append(place, parts.rest)
  button.addEventListener('mousedown', event => event.preventDefault())
  button.addEventListener('click', onPress)
  const whole = document.createElement('span')
  whole.contentEditable = 'false'
  whole.append(button, dash)
  return whole
}

export const DatelineWidget = Extension.create<{ onPress: () => void }>({
  name: 'datelineWidget',
  addOptions: () => ({ onPress: () => {} }),
  addProseMirrorPlugins() {
    const { onPress } = this.options
    return [
      new Plugin<{ shown: ShownDateline | null }>({
        key,
        state: {
          init: () => ({ shown: null }),
          apply: (tr, value) => {
            const next: { shown: ShownDateline | null } | undefined = tr.getMeta(key)
            return next ?? value
          },
        },
        props: {
          decorations(state) {
            const shown = key.getState(state)?.shown
            if (!shown) return null
            const widget = Decoration.widget(placeIn(state.doc), () => build(shown, onPress), {
              side: -1,
              key: JSON.stringify(shown),
              ignoreSelection: true,
              stopEvent: () => true,
            })
            return DecorationSet.create(state.doc, [widget])
          },
        },
      }),
    ]
  },
})

export function showDateline(view: EditorView, shown: ShownDateline | null) {
  view.dispatch(view.state.tr.setMeta(key, { shown }))
}
