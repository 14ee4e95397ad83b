// The body of an article as plain data: TipTap JSON nodes, one shape a block. What is not named here
// does not leave the newsroom; exporters are tables over these names.
import { z } from 'zod'
import { linkPattern } from './vocabulary.ts'

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

export interface ListItem {
  type: 'listItem'
  content?: Block[] | undefined
}
export type Block =
  | Paragraph
  | z.infer<typeof Crosshead>
  | z.infer<typeof Rule>
  | { type: 'bulletList'; content?: ListItem[] | undefined }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content?: ListItem[] | undefined }
  | { type: 'quotation'; content?: Block[] | undefined }

export const ListItem: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({ type: z.literal('listItem'), content: z.array(Block).optional() }),
)

export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    Paragraph,
    Crosshead,
    Rule,
    z.strictObject({ type: z.literal('bulletList'), content: z.array(ListItem).optional() }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ start: z.int().min(0) }).optional(),
      content: z.array(ListItem).optional(),
    }),
    z.strictObject({ type: z.literal('quotation'), content: z.array(Block).optional() }),
  ]),
)

export const Body = z.array(Block)
export type Body = Block[]
