// Agency copy on the wire: text in, a structured article out, and an account of every line (rule I1).
import { z } from 'zod'
import { post } from '#shared/api/contract.ts'
import { Article, LanguageTag } from '#shared/article/article.ts'
import { Embargo, Story } from '#shared/stories/api.ts'
import { wireLimit } from './limits.ts'
import { reasonCodes } from './reasons.ts'

export const wireFields = [
  'headline',
  'kicker',
  'standfirst',
  'keyPoints',
  'dateline',
  'bylines',
  'credits',
  'topics',
  'related',
  'source',
  'embargo',
  'rights',
] as const

export const wireBlocks = ['paragraph', 'crosshead', 'bulletList', 'quotation'] as const

const noted = { code: z.enum(reasonCodes).optional(), reason: z.string().optional() }

/**
 * Where a line of the source ended: in a field (`index` into it, when it is a list), in a block of the
 * body (`index` into `article.body`), or dropped for a reason. `also` names a field that a part of the
 * same line went to (a dateline). `reason` is English; `code` leads to other languages (reasons.ts).
 */
export const Became = z.union([
  z.object({ field: z.enum(wireFields), index: z.int().optional(), ...noted }),
  z.object({
    block: z.enum(wireBlocks),
    index: z.int(),
    also: z.enum(wireFields).optional(),
    ...noted,
  }),
  z.object({ dropped: z.literal(true), code: z.enum(reasonCodes), reason: z.string() }),
])
export type Became = z.infer<typeof Became>

/** `line` counts from 1; `text` as it came. Blank lines are not listed. */
export const ReportLine = z.object({ line: z.int(), text: z.string(), became: Became })
export type ReportLine = z.infer<typeof ReportLine>

export const Report = z.object({ lines: z.array(ReportLine) })
export type Report = z.infer<typeof Report>

export const WireText = z.strictObject({
  text: z.string(),
  filename: z.string().max(255).optional(),
  language: LanguageTag.optional(),
  desk: z.string().max(100).nullable().optional(),
})

const raw = { types: ['text/plain'], limit: wireLimit } as const

export const WirePreview = z.object({
  article: Article,
  embargo: Embargo.nullable(),
  report: Report,
})
export type WirePreview = z.infer<typeof WirePreview>

export const wireApi = {
  preview: post('/api/wire/preview', {
    summary: 'What agency copy would become; stores nothing',
    body: WireText,
    raw,
    reply: WirePreview,
  }),
  import: post('/api/wire/import', {
    summary: 'A new story from agency copy',
    body: WireText,
    raw,
    status: 201,
    reply: z.object({ story: Story, stories: z.array(Story), report: Report }),
  }),
}
