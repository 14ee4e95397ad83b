// What a comment is about when no words in an editor are selected: the field on one line, the row or the
// choice that has the focus.
import type * as Y from 'yjs'
import { listRows, rowFields, textFields } from '#shared/article/draft.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Anchor } from '#shared/comments/api.ts'

/** Null: nothing that an anchor could name has the focus. */
export function anchorInFocus(doc: Y.Doc): Anchor | null {
  const focused = document.activeElement
  const field = focused?.closest<HTMLElement>('[data-field]')?.dataset.field
  if (!focused || !field) return null
  const places = openPlaces(doc)
  const layout = places.layoutOf(field)
  if (layout && textFields.some(name => name === field)) {
    const { selectionStart, selectionEnd } = focused instanceof HTMLInputElement ? focused : {}
    const hasSelection = (selectionEnd ?? 0) > (selectionStart ?? 0)
    const range = hasSelection
      ? { from: selectionStart ?? 0, to: selectionEnd ?? 0 }
      : { from: 0, to: layout.size }
    return places.anchorAt({ field, range })
  }
  const rows = rowFields.find(name => name === field)
  if (!rows) return null
  const part = focused.closest<HTMLElement>('[data-row]')?.dataset.row ?? listRows(doc, rows)[0]?.id
  return part === undefined ? null : places.anchorAt({ field, range: null, part })
}
