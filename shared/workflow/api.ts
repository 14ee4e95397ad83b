// Workflow on the wire: one transition of a draft.
import { z } from 'zod'
import { post } from '#shared/api/contract.ts'
import { Story, StoryParams } from '#shared/stories/api.ts'
import { draftStates } from './transitions.ts'

export const workflowApi = {
  transition: post('/api/stories/:storyId/transitions', {
    summary: 'Move the draft to another state',
    params: StoryParams,
    body: z.strictObject({ to: z.enum(draftStates), note: z.string().trim().max(1000).optional() }),
    reply: Story,
  }),
}
