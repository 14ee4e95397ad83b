// Shows threads in the text as decorations, never as marks: a comment is no edit (rule R1). Ranges move
// along while one types and are looked up afresh a moment later, by position and then by quote (R2).
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Anchor } from '#shared/comments/api.ts'
import { type Range, resolveAnchor } from './anchors.ts'

/** A thread as far as the text shows it. */
export interface MarkedThread {
  id: string
  anchor: Anchor
  blocking: boolean
}

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

const classOf = ({ blocking }: MarkedThread, isChosen: boolean) =>
  ['comment', blocking && 'comment-blocking', isChosen && 'comment-chosen']
    .filter(Boolean)
    .join(' ')

function decorate(
  state: EditorState,
  threads: readonly MarkedThread[],
  chosen: string | null,
): MarksState {
  const ranges = new Map<string, Range>()
  const decorations: Decoration[] = []
  for (const thread of threads) {
    const range = resolveAnchor(state, thread.anchor)
    if (!range) continue
    ranges.set(thread.id, range)
    if (range.from === range.to) continue
    decorations.push(
      Decoration.inline(
        range.from,
        range.to,
        { class: classOf(thread, thread.id === chosen), 'data-thread': thread.id },
        { inclusiveStart: false, inclusiveEnd: false },
      ),
    )
  }
  return { threads, chosen, ranges, decorations: DecorationSet.create(state.doc, decorations) }
}

const isMeta = (value: unknown): value is Meta => typeof value === 'object' && value !== null

export interface CommentMarksOptions {
  /** Somebody pressed a commented text. */
  onChoose: (threadId: string) => void
  /** The ranges are other ones. */
  onRanges: (ranges: ReadonlyMap<string, Range>) => void
}

export const CommentMarks = Extension.create<CommentMarksOptions>({
  name: 'commentMarks',

  addOptions: () => ({ onChoose: () => {}, onRanges: () => {} }),

  addProseMirrorPlugins() {
    const { onChoose, onRanges } = this.options
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
              return decorate(
                state,
                meta.threads ?? value.threads,
                meta.chosen === undefined ? value.chosen : meta.chosen,
              )
            }
            if (!tr.docChanged) return value
            return { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) }
          },
        },
        props: {
          decorations: state => key.getState(state)?.decorations,
          handleClick(_view, _position, event) {
            const target =
              event.target instanceof Element ? event.target.closest('[data-thread]') : null
            const id = target?.getAttribute('data-thread')
            if (id) onChoose(id)
            return false
          },
        },
        view() {
          let timer: number | undefined
          return {
            update(view, before) {
              const now = key.getState(view.state)
              if (now && now.ranges !== key.getState(before)?.ranges) onRanges(now.ranges)
              if (view.state.doc.eq(before.doc) || !now || now.threads.length === 0) return
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

/** Where a thread is in this editor; null when its text is gone. */
export const rangeOfThread = (state: EditorState, threadId: string): Range | null =>
  key.getState(state)?.ranges.get(threadId) ?? null
