// The body of an article as plain data: TipTap JSON nodes, one shape a block. What is not named here
// does not leave the newsroom; exporters are tables over these names.
import { z } from 'zod'
import { linkPattern, relatedPattern, webPattern } from './vocabulary.ts'

const LinkHref = z.string().regex(linkPattern, 'a link is http, https or mailto')

export const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('superscript') }),
  z.strictObject({ type: z.literal('subscript') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: LinkHref }) }),
])
export type Mark = z.infer<typeof Mark>

export const Inline = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1),
    marks: z.array(Mark).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak') }),
])
export type Inline = z.infer<typeof Inline>

const inlines = z.array(Inline).optional()

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlines })
export type Paragraph = z.infer<typeof Paragraph>

export const Crosshead = z.strictObject({ type: z.literal('crosshead'), content: inlines })

export const Rule = z.strictObject({ type: z.literal('rule') })

/** Words that stand out of the text; `role` is the speaker's, as printed. */
export const PullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ attribution: z.string(), role: z.string() }),
  content: inlines,
})

const share = z.number().min(0).max(1).nullable()
const pixels = z.int().min(1).nullable()

/**
 * A picture of the media library with its caption. The focal point is in shares of width and height;
 * `width` and `height` are the original's, upright.
 */
export const Image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    media: z.string().min(1),
    alt: z.string(),
    decorative: z.boolean(),
    credit: z.string(),
    focusX: share,
    focusY: share,
    width: pixels,
    height: pixels,
  }),
  content: inlines,
})
export type Image = z.infer<typeof Image>

const WebAddress = z.string().regex(webPattern, 'an address is http or https')

export const Embed = z.strictObject({
  type: z.literal('embed'),
  attrs: z.strictObject({ url: WebAddress }),
})

/** `url` may be a path of the own site. */
export const RelatedBox = z.strictObject({
  type: z.literal('relatedBox'),
  attrs: z.strictObject({
    storyId: z.string().nullable(),
    title: z.string(),
    url: z.string().regex(relatedPattern, 'an address is http or https, or a path').nullable(),
  }),
})

export interface ListItem {
  type: 'listItem'
  content?: Block[] | undefined
}

/** Cells that span nothing have no attributes. */
interface Cell<Type> {
  type: Type
  attrs?: { colspan: number; rowspan: number } | undefined
  content?: Block[] | undefined
}
export type TableCell = Cell<'tableHeader'> | Cell<'tableCell'>
export interface TableRow {
  type: 'tableRow'
  content?: TableCell[] | undefined
}

export type Block =
  | Paragraph
  | z.infer<typeof Crosshead>
  | z.infer<typeof Rule>
  | z.infer<typeof PullQuote>
  | Image
  | z.infer<typeof Embed>
  | z.infer<typeof RelatedBox>
  | { type: 'bulletList'; content?: ListItem[] | undefined }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content?: ListItem[] | undefined }
  | { type: 'quotation'; content?: Block[] | undefined }
  | { type: 'table'; content?: TableRow[] | undefined }

export const ListItem: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({ type: z.literal('listItem'), content: z.array(Block).optional() }),
)

const spanned = z.int().min(1).max(100)

const cellOf = <const Type extends string>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    attrs: z.strictObject({ colspan: spanned, rowspan: spanned }).optional(),
    content: z.array(Block).optional(),
  })

export const TableCell: z.ZodType<TableCell> = z.lazy(() =>
  z.discriminatedUnion('type', [cellOf('tableHeader'), cellOf('tableCell')]),
)

export const TableRow: z.ZodType<TableRow> = z.lazy(() =>
  z.strictObject({ type: z.literal('tableRow'), content: z.array(TableCell).optional() }),
)

export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    Paragraph,
    Crosshead,
    Rule,
    PullQuote,
    Image,
    Embed,
    RelatedBox,
    z.strictObject({ type: z.literal('bulletList'), content: z.array(ListItem).optional() }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ start: z.int().min(0) }).optional(),
      content: z.array(ListItem).optional(),
    }),
    z.strictObject({ type: z.literal('quotation'), content: z.array(Block).optional() }),
    z.strictObject({ type: z.literal('table'), content: z.array(TableRow).optional() }),
  ]),
)

export const Body = z.array(Block)
export type Body = Block[]
