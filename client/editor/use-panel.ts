// The side panel: which tab shows, whether it is open on a phone, and what is being commented on.
import { useCallback, useMemo, useState } from 'react'
import type { Anchor } from '#shared/comments/api.ts'
import type { ReviewState } from './comments/review-state.ts'

export const panelTabs = ['review', 'checks', 'details', 'history'] as const
export type PanelTab = (typeof panelTabs)[number]

export interface Panel {
  tab: PanelTab
  /** Only a phone hides it. */
  isOpen: boolean
  /** What a new comment is about; undefined while none is being written. */
  draft: Anchor | null | undefined
  show: (tab: PanelTab) => void
  close: () => void
  /** Begins a comment on a place in the text, or on the whole story. */
  compose: (anchor: Anchor | null) => void
  endCompose: () => void
  showThread: (threadId: string) => void
}

export function usePanel(review: ReviewState): Panel {
  const [tab, setTab] = useState<PanelTab>('review')
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState<Anchor | null | undefined>(undefined)

  const show = useCallback((next: PanelTab) => {
    setTab(next)
    setOpen(true)
  }, [])
  const compose = useCallback(
    (anchor: Anchor | null) => {
      setDraft(anchor)
      review.choose(null)
      show('review')
    },
    [review, show],
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
      showThread,
      close: () => setOpen(false),
      endCompose: () => setDraft(undefined),
    }),
    [tab, isOpen, draft, show, compose, showThread],
  )
}
