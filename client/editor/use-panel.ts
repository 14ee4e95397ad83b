// The side panel: which tab shows, whether it is open on a phone, and what is being commented on.
import { useCallback, useMemo, useState } from 'react'
import type { Anchor } from '#shared/comments/api.ts'
import type { ReviewState } from './comments/review-state.ts'

export const panelTabs = ['review', 'checks', 'details', 'history', 'source'] as const
export type PanelTab = (typeof panelTabs)[number]

/** A thread being written: where (null: about the whole story), and whether it suggests other words. */
export interface PanelDraft {
  anchor: Anchor | null
  isSuggestion: boolean
  /** What is written already: whom it is for. */
  begun: string
}

export interface Panel {
  tab: PanelTab
  /** Only a phone hides it. */
  isOpen: boolean
  /** What is being written; null while nothing is. */
  draft: PanelDraft | null
  show: (tab: PanelTab) => void
  close: () => void
  /** Begins a comment on a place in the text, or on the whole story; `begun` is written already. */
  compose: (anchor: Anchor | null, begun?: string) => void
  /** Begins a suggestion for a place in the text. */
  suggest: (anchor: Anchor) => void
  endCompose: () => void
  showThread: (threadId: string) => void
}

export function usePanel(review: ReviewState): Panel {
  const [tab, setTab] = useState<PanelTab>('review')
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState<PanelDraft | null>(null)

  const show = useCallback((next: PanelTab) => {
    setTab(next)
    setOpen(true)
  }, [])
  const write = useCallback(
    (next: PanelDraft) => {
      setDraft(next)
      review.choose(null)
      show('review')
    },
    [review, show],
  )
  const compose = useCallback(
    (anchor: Anchor | null, begun = '') => write({ anchor, isSuggestion: false, begun }),
    [write],
  )
  const suggest = useCallback(
    (anchor: Anchor) => write({ anchor, isSuggestion: true, begun: '' }),
    [write],
  )
  const showThread = useCallback(
    (threadId: string) => {
      review.choose(threadId)
      show('review')
    },
    [review, show],
  )
  return useMemo(
    () => ({
      tab,
      isOpen,
      draft,
      show,
      compose,
      suggest,
      showThread,
      close: () => setOpen(false),
      endCompose: () => setDraft(null),
    }),
    [tab, isOpen, draft, show, compose, suggest, showThread],
  )
}
