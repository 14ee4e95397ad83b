// Leads from a finding to its words: they are selected and in sight; without them the field is entered.
import type { Finding } from '#shared/publishing/check.ts'
import type { FieldEditors } from '../field-editors.ts'
import { findQuoteRange } from './quote-range.ts'

export function goToFinding(editors: FieldEditors, { field, quote }: Finding) {
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
