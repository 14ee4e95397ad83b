// Picture blocks of a body: made of what the library knows, found again while an upload is on its way,
// filled when it arrives. Pure.
import type { Node, Schema } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Media } from '#shared/media/api.ts'

const imageType = (schema: Schema) => {
  const type = schema.nodes.image
  if (!type) throw new Error('this field holds no pictures')
  return type
}

const attrsOf = ({ id, alt, credit, focus, width, height }: Media) => ({
  media: id,
  upload: null,
  alt,
  decorative: false,
  credit,
  focusX: focus?.x ?? null,
  focusY: focus?.y ?? null,
  width,
  height,
})

const captionOf = (schema: Schema, { caption }: Media) => (caption ? schema.text(caption) : null)

export const pictureNode = (schema: Schema, media: Media): Node =>
  imageType(schema).create(attrsOf(media), captionOf(schema, media))

/** Stands where a picture will be; everybody sees it. */
export const uploadingNode = (schema: Schema, upload: string): Node =>
  imageType(schema).create({ upload })

function findUpload(doc: Node, upload: string): { node: Node; pos: number } | null {
  let found: { node: Node; pos: number } | null = null
  doc.descendants((node, pos) => {
    if (node.type.name === 'image' && node.attrs.upload === upload) found = { node, pos }
    return found === null
  })
  return found
}

/** Makes the block at `pos` show `media`. A caption that somebody has written stays. */
export function showMedia(tr: Transaction, pos: number, media: Media): Transaction {
  const node = tr.doc.nodeAt(pos)
  if (node?.type.name !== 'image') return tr
  const caption = node.content.size === 0 ? captionOf(node.type.schema, media) : null
  if (caption) tr.insert(pos + 1, caption)
  return tr.setNodeMarkup(pos, undefined, attrsOf(media))
}

/** The upload has arrived. Null: its place is gone. What happens by itself is not undone step by step. */
export function fillUpload(state: EditorState, upload: string, media: Media): Transaction | null {
  const found = findUpload(state.doc, upload)
  return found && showMedia(state.tr, found.pos, media).setMeta('addToHistory', false)
}

/** The upload will never arrive. Null: its place is gone already. */
export function dropUpload(state: EditorState, upload: string): Transaction | null {
  const found = findUpload(state.doc, upload)
  return (
    found &&
    state.tr.delete(found.pos, found.pos + found.node.nodeSize).setMeta('addToHistory', false)
  )
}
