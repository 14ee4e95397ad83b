// Keys of the story page: between sheet, panel and bar, from thread to thread, back to the text.
import { type RefObject, useCallback } from 'react'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import type { Thread } from '#shared/comments/api.ts'
import { enterThread } from './comments/enter-thread.ts'
import { inOrder } from './comments/in-order.ts'
import type { ReviewState } from './comments/review-state.ts'
import type { FieldEditors } from './field-editors.ts'
import type { Panel } from './use-panel.ts'

interface Deps {
  root: RefObject<HTMLElement | null>
  editors: FieldEditors
  review: ReviewState
  threads: readonly Thread[]
  panel: Panel
}

/** The bar is the first region of the page. */
const bar = 'section'

const focusable =
  'button:not([disabled]):not([tabindex="-1"]), [href], input, select, textarea, [tabindex="0"]'

const focusText = (editors: FieldEditors) => editors.get(editors.active() ?? 'body')?.focus()

export function useEditorShortcuts({ root, editors, review, threads, panel }: Deps) {
  const toText = () => focusText(editors)
  const first = (region: string) =>
    root.current?.querySelector(region)?.querySelector<HTMLElement>(focusable)?.focus()
  const isIn = (region: string) =>
    root.current?.querySelector(region)?.contains(document.activeElement)

  function cycle() {
    if (isIn('aside')) return first(bar)
    if (isIn(bar)) return toText()
    return first('aside')
  }

  function step(by: 1 | -1) {
    const open = inOrder(threads, review.snapshot()).filter(({ state }) => state === 'open')
    const at = open.findIndex(({ id }) => id === review.snapshot().chosen)
    const next = at === -1 ? open.at(by === 1 ? 0 : -1) : open[at + by]
    if (next) enterThread(review, panel, next.id)
  }

  useShortcuts({
    F6: cycle,
    'Alt+ArrowDown': () => step(1),
    'Alt+ArrowUp': () => step(-1),
  })
  /** Escape leads from the panel back to the text, unless something in it wants the key. */
  const onPanelKey = useCallback(
    (event: { key: string; defaultPrevented: boolean }) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const { chosen } = review.snapshot()
      if (chosen === null || !review.enter(chosen)) focusText(editors)
    },
    [editors, review],
  )
  return { onPanelKey }
}
