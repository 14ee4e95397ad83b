// Late batches on the wire (rule C11): what somebody wrote away from the server and brought in after an
// edition, a sign-off or a while. Everybody sees it as one piece, and whoever writes keeps it or takes it back.
import { z } from 'zod'
import { get, post } from '#shared/api/contract.ts'
import { Person } from '#shared/auth/api.ts'
import { Difference } from '#shared/publishing/api.ts'
import { StoryParams } from '#shared/stories/api.ts'

export const latenesses = ['away', 'edition', 'sign-off'] as const

/** `kept`: somebody looked at it and it stays. `taken-back`: undone by a later edit. */
export const batchStates = ['open', 'kept', 'taken-back'] as const

const Time = z.iso.datetime()

export const Batch = z.object({
  id: z.string(),
  storyId: z.string(),
  by: Person.nullable(),
  /** When it came in. */
  at: Time,
  /** Why it is late: an edition or a sign-off came meanwhile, or its author was away for long. */
  because: z.enum(latenesses),
  /** Until when the author was seen in the draft before; null when that is not known. */
  since: Time.nullable(),
  /** In how many places it changed the article. */
  changes: z.int().min(0),
  state: z.enum(batchStates),
  settledBy: Person.nullable(),
  settledAt: Time.nullable(),
})
export type Batch = z.infer<typeof Batch>

export const BatchDetail = Batch.extend({ differences: z.array(Difference) })
export type BatchDetail = z.infer<typeof BatchDetail>

const BatchParams = z.object({ batchId: z.string() })

export const batchesApi = {
  list: get('/api/stories/:storyId/batches', {
    summary: 'What came into a draft late, newest first',
    params: StoryParams,
    reply: z.array(Batch),
  }),
  get: get('/api/batches/:batchId', {
    summary: 'A late batch, with what it changed when it came in',
    params: BatchParams,
    reply: BatchDetail,
  }),
  keep: post('/api/batches/:batchId/keep', {
    summary: 'Keep a late batch: somebody has looked at it',
    params: BatchParams,
    reply: Batch,
  }),
  takeBack: post('/api/batches/:batchId/take-back', {
    summary: 'Take a late batch back by a new edit; what others wrote since stays',
    params: BatchParams,
    reply: Batch,
  }),
}
