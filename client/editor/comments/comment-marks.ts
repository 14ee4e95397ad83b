// Shows threads in the text as decorations, never as marks: a comment is no edit (rule R1). Ranges move
// along while one types, as their anchors do; once it is quiet they are looked up afresh, by position and then by
// quote (R2). Only what that does not confirm is drawn and told anew.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { type Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { whenIdle } from '#client/ui/when-idle.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Range } from '#shared/comments/layout.ts'
import { draftBehind } from './anchors.ts'
import { decorationsOf, type MarkedThread } from './decorations.ts'
import { moveAlong, type Ranges, sameRanges } from './ranges.ts'

interface MarksState {
  threads: readonly MarkedThread[]
  chosen: string | null
  /** Where each thread is; absent when its text is gone. */
  ranges: Ranges
  /** The ranges as they were told last: other ones when threads were found, lost or found elsewhere. */
  told: Ranges
  decorations: DecorationSet
}

type Meta = Partial<Pick<MarksState, 'threads' | 'chosen'>>

const key = new PluginKey<MarksState>('commentMarks')

/** Milliseconds without a change until the ranges are looked up afresh, and when that is at the latest. */
const pause = { lost: 250, usual: 1000, latest: 5000 }

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

const placesOf = (decorations: readonly Decoration[]) =>
  decorations
    .map(({ from, to }) => `${from}-${to}`)
    .sort()
    .join()

/** Words written at the edge of a suggestion may have moved its new ones along. */
const samePlaces = (a: readonly Decoration[], b: readonly Decoration[]) =>
  a.length === b.length && placesOf(a) === placesOf(b)

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
  /** Threads were found, lost or found elsewhere; not: they moved along with the text. */
  onRanges: (ranges: Ranges) => void
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
            told: new Map(),
            decorations: DecorationSet.empty,
          }),
          apply(tr, value, _old, state) {
            const meta: unknown = tr.getMeta(key)
            if (isMeta(meta)) {
              const threads = meta.threads ?? value.threads
              const chosen = meta.chosen === undefined ? value.chosen : meta.chosen
              const found = rangesOf(state, field, threads)
              const isSame = sameRanges(value.ranges, found)
              const wanted = decorationsOf(threads, found, chosen)
              const isDrawn =
                threads === value.threads &&
                chosen === value.chosen &&
                isSame &&
                samePlaces(value.decorations.find(), wanted)
              if (isDrawn) return value
              const decorations = DecorationSet.create(state.doc, wanted)
              const told = isSame ? value.told : found
              return { threads, chosen, ranges: found, told, decorations }
            }
            if (!tr.docChanged || value.threads.length === 0) return value
            return {
              ...value,
              ranges: moveAlong(value.ranges, tr.mapping),
              decorations: value.decorations.map(tr.mapping, tr.doc),
            }
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
          let latest: number | null = null
          let forget = () => {}
          const stop = () => {
            window.clearTimeout(timer)
            forget()
          }
          return {
            update(view, before) {
              const now = key.getState(view.state)
              if (now && now.told !== key.getState(before)?.told) onRanges(now.told)
              if (view.state.doc === before.doc || !now || now.threads.length === 0) return
              const lookUp = () => {
                latest = null
                if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, {}))
              }
              stop()
              latest ??= performance.now() + pause.latest
              const wait = now.ranges.size < now.told.size ? pause.lost : pause.usual
              timer = window.setTimeout(
                () => {
                  forget = whenIdle(lookUp, pause.usual)
                },
                Math.min(wait, Math.max(0, latest - performance.now())),
              )
            },
            destroy: stop,
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

/** Where a thread is at this moment; null when its text is gone. */
export const rangeOfThread = (state: EditorState, threadId: string): Range | null =>
  key.getState(state)?.ranges.get(threadId) ?? null
