// The ledger (rule E5): what was sent where, attempt by attempt.
import { z } from 'zod'
import { get, post } from '#shared/api/contract.ts'
import { editionKinds } from '#shared/publishing/edition.ts'
import { StoryParams } from '#shared/stories/api.ts'
import { Attempt } from './attempts.ts'
import { destinationKinds } from './destinations.ts'

/** `cancelled`: something later took its place. `failed`: tried as often as we try. */
export const deliveryStates = [
  'waiting',
  'sending',
  'delivered',
  'refused',
  'failed',
  'cancelled',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** An edition is shown there, or is taken away. */
export type Act = 'publish' | 'remove'
/** Why: an edition came out; the rights to the text ended; somebody sent it again. */
export const causes = ['edition', 'rights', 'resend'] as const
export type Cause = (typeof causes)[number]

export const Delivery = z.object({
  id: z.string(),
  destination: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(destinationKinds),
    isPaused: z.boolean(),
    isRemoved: z.boolean(),
  }),
  edition: z.object({ number: z.int(), kind: z.enum(editionKinds) }),
  act: z.enum(['publish', 'remove']),
  cause: z.enum(causes),
  state: z.enum(deliveryStates),
  /** When the next attempt is due. */
  dueAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** Where it can be read there. */
  url: z.string().nullable(),
  /** The latest last. */
  attempts: z.array(Attempt),
  /** Whether it is the last word on this story there, so that it may be sent again. */
  mayResend: z.boolean(),
})
export type Delivery = z.infer<typeof Delivery>

export const deliveriesApi = {
  list: get('/api/stories/:storyId/deliveries', {
    summary: 'What of a story was sent where, the newest first',
    params: StoryParams,
    reply: z.array(Delivery),
  }),
  resend: post('/api/stories/:storyId/deliveries/:deliveryId/resend', {
    summary: 'Send the last word on a story to a destination again',
    params: StoryParams.extend({ deliveryId: z.string() }),
    status: 201,
    reply: Delivery,
  }),
}
