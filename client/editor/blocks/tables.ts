// Tables by keyboard and menu. A new cell gets a paragraph at once, in the same change, because content is
// loose and a cell without one has no place for the caret.
import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Command, Transaction } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  toggleHeaderRow,
} from '@tiptap/pm/tables'

export const tableCommands = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  headerRow: toggleHeaderRow,
  deleteRow,
  deleteColumn,
  deleteTable,
} satisfies Record<string, Command>
export type TableCommand = keyof typeof tableCommands

function fillCells(tr: Transaction): Transaction {
  const empty: number[] = []
  tr.doc.descendants((node, pos) => {
    const isCell = node.type.name === 'tableCell' || node.type.name === 'tableHeader'
    if (isCell && node.childCount === 0) empty.push(pos + 1)
    return !node.isTextblock
  })
  const paragraph = tr.doc.type.schema.nodes.paragraph
  for (const pos of empty.toReversed()) if (paragraph) tr.insert(pos, paragraph.create())
  return tr
}

export const runOnTable = ({ view }: Editor, command: Command) =>
  command(view.state, tr => view.dispatch(fillCells(tr).scrollIntoView()))

/** Puts a table where the caret is, its first row the head, and the caret into its first cell. */
export function insertTable(editor: Editor, rows = 3, columns = 3) {
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] })),
  })
  const content = Array.from({ length: rows }, (_, index) =>
    row(index === 0 ? 'tableHeader' : 'tableCell'),
  )
  const { from } = editor.state.selection
  editor.chain().focus().insertContent({ type: 'table', content }).run()
  const { doc, tr } = editor.state
  const cell = firstCellFrom(doc, Math.max(0, from - 2))
  if (cell !== null) editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(cell))))
}

function firstCellFrom(doc: Node, from: number): number | null {
  let found: number | null = null
  doc.nodesBetween(from, doc.content.size, (node, pos) => {
    if (found === null && node.type.name === 'tableHeader' && pos >= from) found = pos + 1
    return found === null
  })
  return found
}

const isInTable = (editor: Editor) => editor.isActive('table')

export const TableKeys = Extension.create({
  name: 'tableKeys',
  // Before the table's own keys, whose new rows have no paragraphs.
  priority: 1000,
  addKeyboardShortcuts() {
    const on = (command: TableCommand) => () =>
      isInTable(this.editor) && runOnTable(this.editor, tableCommands[command])
    return {
      Tab: () => {
        if (!isInTable(this.editor)) return false
        if (runOnTable(this.editor, goToNextCell(1))) return true
        runOnTable(this.editor, addRowAfter)
        return runOnTable(this.editor, goToNextCell(1))
      },
      'Mod-Alt-ArrowDown': on('rowAfter'),
      'Mod-Alt-ArrowUp': on('rowBefore'),
      'Mod-Alt-ArrowRight': on('columnAfter'),
      'Mod-Alt-ArrowLeft': on('columnBefore'),
      'Mod-Alt-Backspace': on('deleteRow'),
    }
  },
})
