// Leads from a finding to what it is about: to its thread, to the panel that its field is in, or to its
// words, which are selected and in sight; without words the field is entered. A part of a panel is what has the id
// `part-` and the field's name.
import type { Finding } from '#shared/publishing/check.ts'
import { enterThread } from '../comments/enter-thread.ts'
import type { ReviewState } from '../comments/review-state.ts'
import type { FieldEditors } from '../field-editors.ts'
import type { Panel, PanelTab } from '../use-panel.ts'
import { findQuoteRange } from './quote-range.ts'

/** Fields that are not on the sheet but in another tab. */
const tabOf: Record<string, PanelTab> = {
  rights: 'details',
  embargo: 'details',
  source: 'details',
  translation: 'details',
  topics: 'details',
  related: 'details',
  searchHeadline: 'details',
  socialHeadline: 'details',
  pushHeadline: 'details',
  threads: 'review',
  'sign-offs': 'checks',
}

/** Frames to wait for a tab that is not fetched yet: about five seconds. */
const patience = 300

/** Enters a part of a tab once it is there: the box that holds `quote`, else its first, else the part itself. */
function enterPart(field: string, quote: string | undefined, tries = patience) {
  const part = document.getElementById(`part-${field}`)
  if (!part) {
    if (tries > 0) requestAnimationFrame(() => enterPart(field, quote, tries - 1))
    return
  }
  const boxes = [...part.querySelectorAll<HTMLInputElement>('input, textarea, select')]
  const quoted = boxes.find(({ value }) => quote !== undefined && value.trim() === quote)
  const target = quoted ?? boxes[0] ?? part.querySelector('button') ?? part
  target.focus()
}

interface Places {
  editors: FieldEditors
  review: ReviewState
  panel: Pick<Panel, 'show' | 'showThread'>
}

export function goToFinding({ editors, review, panel }: Places, finding: Finding) {
  const { field, quote, thread } = finding
  if (thread) return enterThread(review, panel, thread)
  const tab = tabOf[field]
  if (tab) {
    panel.show(tab)
    // In the next frame, when the tab that was there before is gone.
    requestAnimationFrame(() => enterPart(field, quote))
    return
  }
  const handle = editors.get(field)
  if (!handle) return document.querySelector<HTMLElement>(`[data-field="${field}"] button`)?.focus()
  const editor = handle.editor
  const range = editor && quote !== undefined ? findQuoteRange(editor.state.doc, quote) : null
  if (!editor || !range) return handle.focus('end')
  editor.commands.setTextSelection({ from: range.from, to: range.to })
  editor.view.focus()
  const { node } = editor.view.domAtPos(range.from)
  const element = node instanceof HTMLElement ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}
