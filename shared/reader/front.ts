// The order of the front page: what an editor has set, then the rest, the newest first. And the wire of it.
import { z } from 'zod'
import { get, patch } from '#shared/api/contract.ts'

export const FrontOrder = z.object({
  /** The story that stands first, until then; null: for as long as it is live. */
  lead: z.object({ storyId: z.string(), until: z.iso.datetime().nullable() }).nullable(),
  /** Stories that follow it in this order. */
  order: z.array(z.string()).max(50),
  /** Counts changes, so that two editors do not undo each other unseen. */
  revision: z.int().min(0),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
})
export type FrontOrder = z.infer<typeof FrontOrder>

export const FrontChange = FrontOrder.pick({ lead: true, order: true, revision: true })
export type FrontChange = z.infer<typeof FrontChange>

export const emptyFront: FrontOrder = {
  lead: null,
  order: [],
  revision: 0,
  changedBy: null,
  changedAt: null,
}

/** A story as the page where the front is arranged shows it. */
export const FrontStory = z.object({
  storyId: z.string(),
  slug: z.string(),
  headline: z.string(),
  kicker: z.string(),
  language: z.string(),
  publishedAt: z.iso.datetime(),
})
export type FrontStory = z.infer<typeof FrontStory>

const FrontPage = z.object({ front: FrontOrder, stories: z.array(FrontStory) })

export const frontApi = {
  front: get('/api/front', {
    summary: 'The order of the front page, and the stories on it as readers see them',
    reply: FrontPage,
  }),
  arrange: patch('/api/front', {
    summary: 'Arrange the front page; 409 when somebody else has since',
    body: FrontChange,
    reply: FrontPage,
  }),
}
