// Tables as the editors hold them, with loose content, so that a row that somebody emptied while another typed in
// it breaks nothing, and without widths, which are the reader's affair. `tableRole` is what ProseMirror's commands for
// tables know them by.
import { type Attributes, Node, type NodeConfig } from '@tiptap/core'

/** A node that is this part of a table. */
const part = (tableRole: string, config: NodeConfig) =>
  Node.create({
    ...config,
    extendNodeSchema: ({ name }) => (name === config.name ? { tableRole } : {}),
  })

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

export const LooseTable = part('table', {
  name: 'table',
  group: 'block',
  content: 'tableRow*',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
})

export const LooseTableRow = part('row', {
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const cell = (tableRole: string, name: string, tag: 'td' | 'th') =>
  part(tableRole, {
    name,
    content: 'block*',
    isolating: true,
    addAttributes: cellAttributes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

export const LooseTableCell = cell('cell', 'tableCell', 'td')
export const LooseTableHeader = cell('header_cell', 'tableHeader', 'th')
