// Leads from a finding to what it is about: to its thread, to the panel that its field is in, or to its
// words, which are selected and in sight; without words the field is entered.
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
  threads: 'review',
  'sign-offs': 'checks',
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
    // Parts of a tab that findings are about have a heading that can be entered, once it is there.
    requestAnimationFrame(() => document.getElementById(`part-${field}`)?.focus())
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
