// Publishing on the wire: preflight, publication, and the editions of a story.
import { z } from 'zod'
import { del, get, post } from '#shared/api/contract.ts'
import { Story, StoryParams } from '#shared/stories/api.ts'
import { Schedule } from '#shared/stories/schedule.ts'
import { Finding } from './check.ts'
import { Edition, editionKinds } from './edition.ts'

/** `basis` names the version of the draft that was checked, and keeps it (rule E2). */
export const Preflight = z.object({ basis: z.string(), findings: z.array(Finding) })
export type Preflight = z.infer<typeof Preflight>

/**
 * `at`: when it is to go out; the checks look as of then, an embargo among them. `basis`: a version that was
 * checked before is looked at again, in place of the draft.
 */
export const PreflightQuery = z.object({
  at: z.iso.datetime({ offset: true }).optional(),
  basis: z.string().optional(),
})
export type PreflightQuery = z.infer<typeof PreflightQuery>

/** One difference between two articles, in words. */
export const Difference = z.object({ field: z.string(), before: z.string(), after: z.string() })
export type Difference = z.infer<typeof Difference>

const Note = z.string().trim().max(2000).optional()

/**
 * `basis` absent: the draft as it is now. When the draft has moved on from `basis`, the answer is 409
 * `draft-moved`; `override.moved` then publishes what the basis shows. `override.reason` is a chief's,
 * for findings and blocking threads. A correction publishes its fork, and only that; a withdrawal and a
 * kill need nothing but themselves.
 */
export const Publication = z
  .strictObject({
    kind: z.enum(editionKinds),
    basis: z.string().optional(),
    note: Note,
    readerNote: Note,
    subscriberNote: Note,
    /** When it goes out, not before now; then it is scheduled, and the answer is 202. */
    at: z.iso.datetime({ offset: true }).optional(),
    override: z
      .strictObject({
        moved: z.boolean().optional(),
        reason: z.string().trim().min(1).max(2000).optional(),
      })
      .optional(),
  })
  .superRefine(({ kind, readerNote, at }, context) => {
    if (kind === 'correction' && !readerNote) {
      context.addIssue({
        code: 'custom',
        path: ['readerNote'],
        message: 'a correction tells readers what was corrected',
      })
    }
    if (at !== undefined && kind !== 'first' && kind !== 'update') {
      context.addIssue({
        code: 'custom',
        path: ['at'],
        message: 'only first editions and updates are scheduled; this goes out at once',
      })
    }
  })
export type Publication = z.infer<typeof Publication>

/** `isErased`: its content was erased, and can be read nowhere any more; its hash stays in the chain. */
export const EditionSummary = Edition.omit({ article: true }).extend({ isErased: z.boolean() })
export type EditionSummary = z.infer<typeof EditionSummary>

export const publishingApi = {
  preflight: get('/api/stories/:storyId/preflight', {
    summary: 'The checks, and the version they were run on',
    params: StoryParams,
    query: PreflightQuery,
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
    later: z.strictObject({ schedule: Schedule }),
  }),
  cancelSchedule: del('/api/stories/:storyId/schedule', {
    summary: 'Cancel what is scheduled, or held',
    params: StoryParams,
  }),
  openCorrection: post('/api/stories/:storyId/correction', {
    summary: 'The correction that is open, or a new one: a draft of its own at the live edition',
    params: StoryParams,
    status: 201,
    reply: Story,
  }),
  discardCorrection: del('/api/stories/:storyId/correction', {
    summary: 'Discard the correction that is open',
    params: StoryParams,
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
