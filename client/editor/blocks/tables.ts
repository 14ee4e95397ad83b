// Tables by keyboard and menu. A new cell gets a paragraph at once, in the same change, because content is
// loose and a cell without one has no place for the caret.
import type { Editor } from '@tiptap/core'
import { keydownHandler } from '@tiptap/pm/keymap'
import type { Node } from '@tiptap/pm/model'
import type { Command, Transaction } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  fixTables,
  goToNextCell,
  isInTable,
  tableEditing,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'

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

export const runOnTable = (view: EditorView, command: Command) =>
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

const filled =
  (command: Command): Command =>
  (state, _dispatch, view) =>
    isInTable(state) && view !== undefined && runOnTable(view, command)

/** To the next cell, out of the last one into a new row. */
const next: Command = (state, _dispatch, view) => {
  if (!view || !isInTable(state)) return false
  if (runOnTable(view, goToNextCell(1))) return true
  runOnTable(view, addRowAfter)
  return runOnTable(view, goToNextCell(1))
}

/** All of a table that is chosen as a whole; else its cells are emptied. */
const removeChosen: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof CellSelection)) return false
  return selection.isRowSelection() && selection.isColSelection() && deleteTable(state, dispatch)
}

const onKey = keydownHandler({
  Tab: next,
  'Shift-Tab': filled(goToNextCell(-1)),
  'Mod-Alt-ArrowDown': filled(addRowAfter),
  'Mod-Alt-ArrowUp': filled(addRowBefore),
  'Mod-Alt-ArrowRight': filled(addColumnAfter),
  'Mod-Alt-ArrowLeft': filled(addColumnBefore),
  'Mod-Alt-Backspace': filled(deleteRow),
  Backspace: removeChosen,
  'Mod-Backspace': removeChosen,
  Delete: removeChosen,
  'Mod-Delete': removeChosen,
})

/** What an editor does with tables by mouse and keyboard (late-tables.ts). */
export const createTableEditing = () => ({ spec: tableEditing().spec, onKey, fix: fixTables })

export type TableEditing = ReturnType<typeof createTableEditing>
