// The attributes of a picture block, read from a node that any peer may have written.
import type { Node } from '@tiptap/pm/model'

export interface PictureAttrs {
  /** Empty while it is on its way. */
  media: string
  upload: string | null
  alt: string
  decorative: boolean
  credit: string
  focusX: number | null
  focusY: number | null
  width: number | null
  height: number | null
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const share = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : null
const pixels = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null

export const attrsIn = ({ attrs }: Node): PictureAttrs => ({
  media: text(attrs.media),
  upload: text(attrs.upload) || null,
  alt: text(attrs.alt),
  decorative: attrs.decorative === true,
  credit: text(attrs.credit),
  focusX: share(attrs.focusX),
  focusY: share(attrs.focusY),
  width: pixels(attrs.width),
  height: pixels(attrs.height),
})
