// In the private copy of who is suggesting: what is new is marked, what was deleted stands struck beside it.
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Change } from './diff-drafts.ts'

const key = new PluginKey<DecorationSet>('suggestedMarks')

function oldWords(text: string) {
  const element = document.createElement('del')
  element.className = 'suggestion-old'
  element.contentEditable = 'false'
  element.textContent = text.replaceAll('\n', '¶')
  return element
}

const decorationsOf = ({ expected, stretch: { b } }: Change) => [
  ...(expected === ''
    ? []
    : [
        Decoration.widget(b.from, () => oldWords(expected), {
          side: -1,
          ignoreSelection: true,
          key: `${b.from}:${expected}`,
        }),
      ]),
  ...(b.to > b.from
    ? [Decoration.inline(b.from, b.to, { nodeName: 'ins', class: 'suggestion-new' })]
    : []),
]

export const SuggestedMarks = Extension.create({
  name: 'suggestedMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, value) {
          const changes: readonly Change[] | undefined = tr.getMeta(key)
          if (changes) return DecorationSet.create(tr.doc, changes.flatMap(decorationsOf))
          return tr.docChanged ? value.map(tr.mapping, tr.doc) : value
        },
      },
      props: { decorations: state => key.getState(state) },
    }),
  ],
})

export function showChanges(view: EditorView, changes: readonly Change[]) {
  const { size } = view.state.doc.content
  // The editor may be about to follow: then it is told again.
  if (changes.some(({ stretch }) => stretch.b.to > size)) return
  view.dispatch(view.state.tr.setMeta(key, changes))
}
