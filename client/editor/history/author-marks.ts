// Shows in the text who wrote it (rule C10), as decorations. Who wrote which clocks comes from the server;
// where they are now is asked of the draft itself, so that it is exact while everybody types.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import type { AuthorRun } from '#shared/stories/versions.ts'
import { findRun, type Runs, textPlaces } from './author-places.ts'

/** How an author is shown. */
export interface ShownAuthor {
  name: string
  /** 1 to 8, of the theme's people. */
  colour: number
}

export interface AuthorView {
  runs: Runs
  authorOf: (run: AuthorRun) => ShownAuthor | null
  /** What a run says on hover. */
  titleOf: (run: AuthorRun) => string
}

interface MarksState {
  view: AuthorView | null
  decorations: DecorationSet
}

const key = new PluginKey<MarksState>('authorMarks')

/** How long after the last change the text is marked afresh, in milliseconds. */
const quiet = 250

function decorate(state: EditorState, fragment: Y.XmlFragment, view: AuthorView | null) {
  if (!view) return { view, decorations: DecorationSet.empty }
  const isLeaf = (name: string) => state.schema.nodes[name]?.isLeaf ?? false
  const { places, size } = textPlaces(fragment, isLeaf)
  // The editor and the draft are in step but for a moment; then the next round is right.
  if (size !== state.doc.content.size) return { view, decorations: DecorationSet.empty }
  const decorations = places.flatMap(({ position, client, clock, length }) => {
    const marked: Decoration[] = []
    for (let done = 0; done < length; ) {
      const run = findRun(view.runs, client, clock + done)
      const rest = run ? run.clock + run.text.length - (clock + done) : 1
      const step = Math.min(rest, length - done)
      const author = run && view.authorOf(run)
      if (run && author) {
        marked.push(
          Decoration.inline(position + done, position + done + step, {
            class: 'author',
            'data-author': String(author.colour),
            title: view.titleOf(run),
          }),
        )
      }
      done += step
    }
    return marked
  })
  return { view, decorations: DecorationSet.create(state.doc, decorations) }
}

export interface AuthorMarksOptions {
  fragment: Y.XmlFragment | null
}

export const AuthorMarks = Extension.create<AuthorMarksOptions>({
  name: 'authorMarks',
  addOptions: () => ({ fragment: null }),
  addProseMirrorPlugins() {
    const { fragment } = this.options
    if (!fragment) return []
    return [
      new Plugin<MarksState>({
        key,
        state: {
          init: () => ({ view: null, decorations: DecorationSet.empty }),
          apply(tr, value, _old, state) {
            const meta: { view: AuthorView | null } | undefined = tr.getMeta(key)
            if (meta) return decorate(state, fragment, meta.view)
            if (!tr.docChanged || !value.view) return value
            return { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) }
          },
        },
        props: { decorations: state => key.getState(state)?.decorations },
        view() {
          let timer: number | undefined
          return {
            update(view, before) {
              const shown = key.getState(view.state)?.view
              if (!shown || view.state.doc.eq(before.doc)) return
              window.clearTimeout(timer)
              timer = window.setTimeout(() => {
                if (!view.isDestroyed) showAuthors(view, shown)
              }, quiet)
            },
            destroy: () => window.clearTimeout(timer),
          }
        },
      }),
    ]
  },
})

/** Marks the text of an editor by its authors; null takes the marks away. */
export function showAuthors(editor: EditorView, view: AuthorView | null) {
  editor.dispatch(editor.state.tr.setMeta(key, { view }))
}
