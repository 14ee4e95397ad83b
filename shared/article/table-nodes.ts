// Tables as the editors hold them: TipTap's, with loose content, so that a row that somebody emptied while
// another typed in it breaks nothing, and without widths, which are the reader's affair.
import type { Attributes } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

const span = (name: string) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const value = Number(element.getAttribute(name) ?? 1)
    return Number.isInteger(value) && value >= 1 && value <= 100 ? value : 1
  },
  renderHTML: (values: Record<string, unknown>) =>
    values[name] === 1 ? {} : { [name]: values[name] },
})

/** `colwidth` is there because the table commands of ProseMirror read it. */
const cellAttributes = (): Attributes => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, rendered: false, parseHTML: () => null },
})

export const LooseTable = Table.extend({
  content: 'tableRow*',
  renderHTML: () => ['table', ['tbody', 0]],
}).configure({ resizable: false })

export const LooseTableRow = TableRow.extend({ content: '(tableCell | tableHeader)*' })

export const LooseTableCell = TableCell.extend({
  content: 'block*',
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
})

export const LooseTableHeader = TableHeader.extend({
  content: 'block*',
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
})
