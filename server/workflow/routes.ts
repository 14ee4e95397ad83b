// Workflow over HTTP. Which permission a transition needs is in its table, so the service asks.
import type { Handlers } from '#server/http/mount.ts'
import type { workflowApi } from '#shared/workflow/api.ts'
import type { Workflow } from './service.ts'

export const workflowRoutes = (workflow: Workflow): Handlers<typeof workflowApi> => ({
  transition: ({ actor, params, body }) => workflow.move(actor, params.storyId, body.to, body.note),
})
