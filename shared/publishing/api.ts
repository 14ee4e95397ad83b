// Publishing on the wire: preflight, publication, and the editions of a story.
import { z } from 'zod'
import { get, post } from '#shared/api/contract.ts'
import { StoryParams } from '#shared/stories/api.ts'
import { Finding } from './check.ts'
import { Edition } from './edition.ts'

/** `basis` names the version of the draft that was checked, and keeps it (rule E2). */
export const Preflight = z.object({ basis: z.string(), findings: z.array(Finding) })
export type Preflight = z.infer<typeof Preflight>

/** One difference between two articles, in words. */
export const Difference = z.object({ field: z.string(), before: z.string(), after: z.string() })
export type Difference = z.infer<typeof Difference>

const Note = z.string().trim().max(2000).optional()

/**
 * `basis` absent: the draft as it is now. When the draft has moved on from `basis`, the answer is 409
 * `draft-moved`; `override.moved` then publishes what the basis shows. `override.reason` is a chief's,
 * for findings and blocking threads.
 */
export const Publication = z.strictObject({
  kind: z.enum(['first', 'update']),
  basis: z.string().optional(),
  note: Note,
  readerNote: Note,
  subscriberNote: Note,
  override: z
    .strictObject({
      moved: z.boolean().optional(),
      reason: z.string().trim().min(1).max(2000).optional(),
    })
    .optional(),
})
export type Publication = z.infer<typeof Publication>

/** `isErased`: its content was erased, and can be read nowhere any more; its hash stays in the chain. */
export const EditionSummary = Edition.omit({ article: true }).extend({ isErased: z.boolean() })
export type EditionSummary = z.infer<typeof EditionSummary>

export const publishingApi = {
  preflight: get('/api/stories/:storyId/preflight', {
    summary: 'The checks, and the version they were run on',
    params: StoryParams,
    reply: Preflight,
  }),
  changes: get('/api/stories/:storyId/changes', {
    summary: 'What the draft has that the live edition has not',
    params: StoryParams,
    reply: z.array(Difference),
  }),
  publish: post('/api/stories/:storyId/publish', {
    summary: 'Publish an edition',
    params: StoryParams,
    body: Publication,
    status: 201,
    reply: z.object({ edition: Edition }),
  }),
  editions: get('/api/stories/:storyId/editions', {
    summary: 'The editions of a story, newest first',
    params: StoryParams,
    reply: z.array(EditionSummary),
  }),
  erase: post('/api/stories/:storyId/editions/:number/erase', {
    summary: 'Erase the content of an edition that readers no longer have, for good',
    params: StoryParams.extend({ number: z.coerce.number().int().min(1) }),
    body: z.strictObject({ reason: z.string().trim().min(1, 'say why').max(2000) }),
  }),
}
