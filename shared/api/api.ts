// The whole HTTP contract: every feature's endpoints under the feature's name.
import { accessApi } from '#shared/access/api.ts'
import { assignmentsApi } from '#shared/assignments/api.ts'
import { auditApi } from '#shared/audit/api.ts'
import { authApi } from '#shared/auth/api.ts'
import { batchesApi } from '#shared/batches/api.ts'
import { commentsApi } from '#shared/comments/api.ts'
import { contributorsApi } from '#shared/contributors/api.ts'
import { deliveriesApi } from '#shared/delivery/deliveries.ts'
import { destinationsApi } from '#shared/delivery/destinations.ts'
import { desksApi } from '#shared/desks/api.ts'
import { houseStyleApi } from '#shared/house-style/api.ts'
import { mediaApi } from '#shared/media/api.ts'
import { notificationsApi } from '#shared/notifications/api.ts'
import { planningApi } from '#shared/planning/api.ts'
import { publishingApi } from '#shared/publishing/api.ts'
import { tokensApi } from '#shared/publishing/tokens.ts'
import { frontApi } from '#shared/reader/front.ts'
import { settingsApi } from '#shared/settings/api.ts'
import { signOffsApi } from '#shared/signoffs/api.ts'
import { siteApi } from '#shared/site/api.ts'
import { spellingApi } from '#shared/spelling/api.ts'
import { storiesApi } from '#shared/stories/api.ts'
import { copiesApi } from '#shared/stories/copies.ts'
import { versionsApi } from '#shared/stories/versions.ts'
import { wireApi } from '#shared/wire/api.ts'
import { workflowApi } from '#shared/workflow/api.ts'

export const api = {
  audit: auditApi,
  auth: authApi,
  access: accessApi,
  assignments: assignmentsApi,
  signOffs: signOffsApi,
  notifications: notificationsApi,
  contributors: contributorsApi,
  desks: desksApi,
  stories: storiesApi,
  versions: versionsApi,
  copies: copiesApi,
  workflow: workflowApi,
  batches: batchesApi,
  comments: commentsApi,
  houseStyle: houseStyleApi,
  spelling: spellingApi,
  planning: planningApi,
  publishing: publishingApi,
  destinations: destinationsApi,
  deliveries: deliveriesApi,
  exportTokens: tokensApi,
  front: frontApi,
  wire: wireApi,
  media: mediaApi,
  site: siteApi,
  settings: settingsApi,
}
export type Api = typeof api
