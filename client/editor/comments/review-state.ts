// What the editors of a story and its review panel share: which threads there are, where they are in the
// text, and which one is chosen. Outside React, because editors change it while one types.
import type { Editor } from '@tiptap/core'
import { useSyncExternalStore } from 'react'
import type { Thread } from '#shared/comments/api.ts'
import type { Range } from './anchors.ts'
import { type MarkedThread, showThreads } from './comment-marks.ts'

export interface ReviewSnapshot {
  chosen: string | null
  /** Threads whose text was found, with the field and the place in it. */
  places: ReadonlyMap<string, { field: string; range: Range }>
  /** Fields that were searched: a thread of theirs without a place has lost its text. */
  searched: ReadonlySet<string>
}

export function createReviewState() {
  const editors = new Map<string, Editor>()
  const ranges = new Map<string, ReadonlyMap<string, Range>>()
  const listeners = new Set<() => void>()
  let threads: readonly Thread[] = []
  let snapshot: ReviewSnapshot = { chosen: null, places: new Map(), searched: new Set() }

  const set = (change: Partial<ReviewSnapshot>) => {
    snapshot = { ...snapshot, ...change }
    for (const changed of listeners) changed()
  }

  const markedIn = (field: string): MarkedThread[] =>
    threads.flatMap(({ id, anchor, blocking, state }) =>
      anchor?.field === field && (state === 'open' || id === snapshot.chosen)
        ? [{ id, anchor, blocking }]
        : [],
    )

  function show(field: string, editor: Editor) {
    if (!editor.isDestroyed) showThreads(editor.view, markedIn(field), snapshot.chosen)
  }

  const showAll = () => {
    for (const [field, editor] of editors) show(field, editor)
  }

  return {
    attach(field: string, editor: Editor) {
      editors.set(field, editor)
      show(field, editor)
      return () => {
        editors.delete(field)
        ranges.delete(field)
      }
    },
    setThreads(next: readonly Thread[]) {
      threads = next
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
      if (snapshot.chosen === id) return
      set({ chosen: id })
      showAll()
    },
    /** Brings the text of a thread under the reader's eye. */
    reveal(id: string) {
      const place = snapshot.places.get(id)
      const editor = place && editors.get(place.field)
      if (!editor || !place) return
      const { node } = editor.view.domAtPos(place.range.from)
      const element = node instanceof Element ? node : node.parentElement
      element?.scrollIntoView({ block: 'center' })
    },
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
