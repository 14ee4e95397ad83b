// Shows threads in the text as decorations, never as marks: a comment is no edit (rule R1). Ranges move
// along while one types and are looked up afresh a moment later, by position and then by quote (R2).
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Range } from '#shared/comments/layout.ts'
import { draftBehind } from './anchors.ts'
import { decorationsOf, type MarkedThread } from './decorations.ts'

interface MarksState {
  threads: readonly MarkedThread[]
  chosen: string | null
  /** Where each thread is; absent when its text is gone. */
  ranges: ReadonlyMap<string, Range>
  decorations: DecorationSet
}

type Meta = Partial<Pick<MarksState, 'threads' | 'chosen'>>

const key = new PluginKey<MarksState>('commentMarks')

/** How long after the last change the ranges are looked up afresh, in milliseconds. */
const quiet = 250

function rangesOf(state: EditorState, field: string, threads: readonly MarkedThread[]) {
  const ranges = new Map<string, Range>()
  const doc = threads.length > 0 ? draftBehind(state) : null
  if (!doc) return ranges
  const places = openPlaces(doc)
  // The editor is about to follow the draft: then it is looked up again.
  if (places.layoutOf(field)?.size !== state.doc.content.size) return ranges
  for (const { id, anchor } of threads) {
    const range = places.find(anchor)?.range
    if (range) ranges.set(id, range)
  }
  return ranges
}

const isMeta = (value: unknown): value is Meta => typeof value === 'object' && value !== null

const sameRanges = (a: ReadonlyMap<string, Range>, b: ReadonlyMap<string, Range>) =>
  a.size === b.size &&
  [...a].every(([id, { from, to }]) => {
    const other = b.get(id)
    return other?.from === from && other.to === to
  })

/** The threads at a position, the shortest first, since it lies on top of the others. */
const threadsAt = ({ ranges }: MarksState, position: number) =>
  [...ranges]
    .filter(([, { from, to }]) => from <= position && position <= to)
    .sort(([, a], [, b]) => a.to - a.from - (b.to - b.from))
    .map(([id]) => id)

export interface CommentMarksOptions {
  field: string
  /** Somebody pressed a commented text. */
  onChoose: (threadId: string) => void
  /** The ranges are other ones. */
  onRanges: (ranges: ReadonlyMap<string, Range>) => void
}

export const CommentMarks = Extension.create<CommentMarksOptions>({
  name: 'commentMarks',

  addOptions: () => ({ field: '', onChoose: () => {}, onRanges: () => {} }),

  addProseMirrorPlugins() {
    const { field, onChoose, onRanges } = this.options
    return [
      new Plugin<MarksState>({
        key,
        state: {
          init: () => ({
            threads: [],
            chosen: null,
            ranges: new Map(),
            decorations: DecorationSet.empty,
          }),
          apply(tr, value, _old, state) {
            const meta: unknown = tr.getMeta(key)
            if (isMeta(meta)) {
              const threads = meta.threads ?? value.threads
              const chosen = meta.chosen === undefined ? value.chosen : meta.chosen
              const fresh = rangesOf(state, field, threads)
              const isSame = sameRanges(value.ranges, fresh)
              const ranges = isSame ? value.ranges : fresh
              if (isSame && threads === value.threads && chosen === value.chosen) return value
              const found = decorationsOf(threads, ranges, chosen)
              return {
                threads,
                chosen,
                ranges,
                decorations: DecorationSet.create(state.doc, found),
              }
            }
            if (!tr.docChanged) return value
            return { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) }
          },
        },
        props: {
          decorations: state => key.getState(state)?.decorations,
          handleClick(view, position, event) {
            const isMarked =
              event.target instanceof Element && event.target.closest('[data-thread]') !== null
            const marks = key.getState(view.state)
            if (!isMarked || !marks) return false
            // Pressed again, the next of those that overlap.
            const ids = threadsAt(marks, position)
            const next = ids[(ids.indexOf(marks.chosen ?? '') + 1) % ids.length]
            if (next) onChoose(next)
            return false
          },
        },
        view() {
          let timer: number | undefined
          return {
            update(view, before) {
              const now = key.getState(view.state)
              if (now && now.ranges !== key.getState(before)?.ranges) onRanges(now.ranges)
              if (view.state.doc === before.doc || !now || now.threads.length === 0) return
              window.clearTimeout(timer)
              timer = window.setTimeout(() => {
                if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, {}))
              }, quiet)
            },
            destroy: () => window.clearTimeout(timer),
          }
        },
      }),
    ]
  },
})

/** Tells an editor which threads to show and which one is chosen. */
export function showThreads(
  view: EditorView,
  threads: readonly MarkedThread[],
  chosen: string | null,
) {
  view.dispatch(view.state.tr.setMeta(key, { threads, chosen } satisfies Meta))
}
