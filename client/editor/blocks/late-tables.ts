// Tables by mouse and keyboard. What ProseMirror has for them comes after the editor, and a plugin that is added then
// would rebuild the binding to the draft: so one is there from the beginning, and asks what has come.
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { loadAround } from '../later.tsx'
import type { TableEditing } from './tables.ts'

/** What prosemirror-tables looks for its state under. */
export const tableKey = 'selectingCells$'

export const LateTables = Extension.create({
  name: 'lateTables',
  // Before the keys of lists: Tab leads from cell to cell.
  priority: 1000,
  addProseMirrorPlugins() {
    const { editor } = this
    let tables: TableEditing | null = null
    void loadAround().then(({ createTableEditing }) => {
      if (editor.isDestroyed) return
      tables = createTableEditing()
      // What was wrong in a table when the editor opened.
      const mended = tables.fix(editor.state)
      if (mended) editor.view.dispatch(mended)
    })
    const plugin: Plugin = new Plugin({
      key: Object.assign(new PluginKey(), { key: tableKey }),
      state: {
        init: () => null,
        apply: (...args) => tables?.spec.state?.apply.apply(plugin, args) ?? null,
      },
      appendTransaction: (...args) => tables?.spec.appendTransaction?.(...args),
      props: {
        decorations: state => tables?.spec.props?.decorations?.call(plugin, state),
        handleDOMEvents: {
          mousedown: (view, event) =>
            tables?.spec.props?.handleDOMEvents?.mousedown?.call(plugin, view, event),
        },
        createSelectionBetween: (...args) =>
          tables?.spec.props?.createSelectionBetween?.apply(plugin, args) ?? null,
        handleTripleClick: (...args) => tables?.spec.props?.handleTripleClick?.apply(plugin, args),
        handleKeyDown: (view, event) =>
          tables?.onKey(view, event) ||
          tables?.spec.props?.handleKeyDown?.call(plugin, view, event),
        handlePaste: (...args) => tables?.spec.props?.handlePaste?.apply(plugin, args),
      },
    })
    return [plugin]
  },
})
