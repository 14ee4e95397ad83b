// What the editors of a story and its review panel share: which threads there are, where they are in the
// text, and which one is chosen. Outside React, because editors change it while one types.
import type { Editor } from '@tiptap/core'
import { useSyncExternalStore } from 'react'
import type { Thread } from '#shared/comments/api.ts'
import type { Range } from '#shared/comments/layout.ts'
import { replacementText } from '#shared/comments/replacement-text.ts'
import { rangeOfThread, showThreads } from './comment-marks.ts'
import type { MarkedThread } from './decorations.ts'

/** Where a thread is in the text. */
export interface ThreadPlace {
  field: string
  range: Range
}

export interface ReviewSnapshot {
  chosen: string | null
  /**
   * Threads whose text was found, with the field and the place that they were found at: good for their order.
   * Where they are now, after some typing, is `placeOf`.
   */
  places: ReadonlyMap<string, ThreadPlace>
  /** Fields that were searched: a thread of theirs without a place has lost its text. */
  searched: ReadonlySet<string>
}

/** The sentence that says what a suggestion would do, for who cannot see it. */
export type DescribeSuggestion = (thread: Thread, text: string) => string

const fieldOf = ({ anchor }: Thread) => anchor?.field

export function createReviewState() {
  const editors = new Map<string, Editor>()
  const ranges = new Map<string, ReadonlyMap<string, Range>>()
  const listeners = new Set<() => void>()
  let threads: readonly Thread[] = []
  /** Suggestions that are part of the text already, where somebody is writing them. */
  let written: ReadonlySet<string> = new Set()
  let describe: DescribeSuggestion = (_thread, text) => text
  let snapshot: ReviewSnapshot = { chosen: null, places: new Map(), searched: new Set() }

  const set = (change: Partial<ReviewSnapshot>) => {
    snapshot = { ...snapshot, ...change }
    for (const changed of listeners) changed()
  }

  function suggestionOf(thread: Thread): MarkedThread['suggestion'] {
    if (thread.kind !== 'suggestion' || !thread.replacement) return null
    if (thread.state !== 'open' || written.has(thread.id)) return null
    const text = replacementText(thread.replacement)
    return { text, label: describe(thread, text) }
  }

  const markedIn = (field: string): MarkedThread[] =>
    threads.flatMap(thread => {
      const { id, anchor, blocking, state } = thread
      if (anchor?.field !== field || (state !== 'open' && id !== snapshot.chosen)) return []
      return [{ id, anchor, blocking, suggestion: suggestionOf(thread) }]
    })

  function show(field: string, editor: Editor) {
    if (!editor.isDestroyed) showThreads(editor.view, markedIn(field), snapshot.chosen)
  }

  function placeOf(id: string): ThreadPlace | null {
    const found = snapshot.places.get(id)
    const editor = found && editors.get(found.field)
    if (!found || !editor || editor.isDestroyed) return found ?? null
    const range = rangeOfThread(editor.state, id)
    return range && { field: found.field, range }
  }

  const showAll = () => {
    for (const [field, editor] of editors) show(field, editor)
  }

  return {
    attach(field: string, editor: Editor) {
      editors.set(field, editor)
      show(field, editor)
      return () => {
        if (editors.get(field) !== editor) return
        editors.delete(field)
        ranges.delete(field)
      }
    },
    setThreads(next: readonly Thread[], describeSuggestion: DescribeSuggestion) {
      threads = next
      describe = describeSuggestion
      showAll()
    },
    setWritten(next: ReadonlySet<string>) {
      written = next
      showAll()
    },
    setRanges(field: string, found: ReadonlyMap<string, Range>) {
      ranges.set(field, found)
      set({
        searched: new Set(ranges.keys()),
        places: new Map(
          [...ranges].flatMap(([name, inField]) =>
            [...inField].map(([id, range]) => [id, { field: name, range }] as const),
          ),
        ),
      })
    },
    choose(id: string | null) {
      const before = snapshot.chosen
      if (before === id) return
      set({ chosen: id })
      // Only where the one or the other is.
      const fields = new Set(
        threads.filter(thread => thread.id === id || thread.id === before).map(fieldOf),
      )
      for (const [field, editor] of editors) if (fields.has(field)) show(field, editor)
    },
    /** Brings the text of a thread under the reader's eye. */
    reveal(id: string) {
      const place = placeOf(id)
      if (!place) return
      const editor = editors.get(place.field)
      if (!editor) {
        const field = document.querySelector(`[data-field="${place.field}"]`)
        return field?.scrollIntoView({ block: 'center' })
      }
      const { node } = editor.view.domAtPos(place.range.from)
      const element = node instanceof Element ? node : node.parentElement
      element?.scrollIntoView({ block: 'center' })
    },
    /** Puts the caret to the text of a thread. False when it is not in an editor. */
    enter(id: string): boolean {
      const place = placeOf(id)
      const editor = place && editors.get(place.field)
      if (!place || !editor) return false
      editor.commands.setTextSelection(place.range.to)
      editor.view.focus()
      return true
    },
    placeOf,
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    snapshot: () => snapshot,
  }
}

export type ReviewState = ReturnType<typeof createReviewState>

export const useReview = (review: ReviewState): ReviewSnapshot =>
  useSyncExternalStore(review.subscribe, review.snapshot)
