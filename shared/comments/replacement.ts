// What a suggestion puts in the place of the anchored text (rule R3): plain text, content with marks and
// blocks, or the value of a choice.
import { z } from 'zod'
import { linkPattern } from '#shared/article/vocabulary.ts'
import { replacementLimit } from './limits.ts'

const Value = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])

export interface ContentNode {
  type: string
  text?: string | undefined
  attrs?: Record<string, z.infer<typeof Value>> | undefined
  marks?: { type: string; attrs?: Record<string, z.infer<typeof Value>> | undefined }[] | undefined
  content?: ContentNode[] | undefined
}

const Attrs = z
  .record(z.string(), Value)
  .refine(({ href }) => href === undefined || linkPattern.test(String(href)), {
    message: 'a link is http, https or mailto',
  })

/** An editor's node as JSON; the schema of its field decides whether it may stand there. */
export const ContentNode: z.ZodType<ContentNode> = z.lazy(() =>
  z.strictObject({
    type: z.string().max(40),
    text: z.string().min(1).max(replacementLimit).optional(),
    attrs: Attrs.optional(),
    marks: z
      .array(z.strictObject({ type: z.string().max(40), attrs: Attrs.optional() }))
      .max(20)
      .optional(),
    content: z.array(ContentNode).optional(),
  }),
)

const Depth = z.int().min(0).max(20).default(0)

export const Replacement = z.discriminatedUnion('kind', [
  /** A line break begins a new paragraph. Empty: the anchored text is to be deleted. */
  z.strictObject({ kind: z.literal('text'), text: z.string().max(replacementLimit) }),
  /** A piece of a document: how many levels of `content` are open at either end (a ProseMirror slice). */
  z.strictObject({
    kind: z.literal('content'),
    content: z.array(ContentNode).max(500),
    openStart: Depth,
    openEnd: Depth,
  }),
  /** The value of the choice that the anchor names; null empties it. */
  z.strictObject({ kind: z.literal('value'), value: z.string().max(1000).nullable() }),
])
export type Replacement = z.infer<typeof Replacement>
