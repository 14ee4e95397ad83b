// Every address of the newsroom over HTTP, with what answers it.
import { fileURLToPath } from 'node:url'
import { toNodeHandler } from 'better-auth/node'
import type { Express } from 'express'
import { accessRoutes } from '#server/access/routes.ts'
import { assignmentRoutes } from '#server/assignments/routes.ts'
import { auditRoutes, mountAuditFiles } from '#server/audit/routes.ts'
import { authRoutes } from '#server/auth/routes.ts'
import { batchRoutes } from '#server/batches/routes.ts'
import { commentRoutes } from '#server/comments/routes.ts'
import { contributorRoutes } from '#server/contributors/routes.ts'
import { deliveryRoutes, destinationRoutes } from '#server/delivery/routes.ts'
import { deskRoutes } from '#server/desks/routes.ts'
import { houseStyleRoutes } from '#server/house-style/routes.ts'
import { mountHttp } from '#server/http/http.ts'
import { mount } from '#server/http/mount.ts'
import { mountMediaFiles } from '#server/media/files-routes.ts'
import { mediaRoutes } from '#server/media/routes.ts'
import { notificationRoutes } from '#server/notifications/routes.ts'
import { planningRoutes } from '#server/planning/routes.ts'
import { mountExports } from '#server/publishing/export-routes.ts'
import { publishingRoutes } from '#server/publishing/routes.ts'
import { tokenRoutes } from '#server/publishing/token-routes.ts'
import { frontRoutes } from '#server/reader/front-routes.ts'
import { mountReader, readerFallback } from '#server/reader/routes.ts'
import { settingsRoutes } from '#server/settings/routes.ts'
import { signOffRoutes } from '#server/signoffs/routes.ts'
import { siteRoutes } from '#server/site/routes.ts'
import { spellingRoutes } from '#server/spelling/routes.ts'
import { copyRoutes } from '#server/stories/copy-routes.ts'
import { storyRoutes } from '#server/stories/routes.ts'
import { versionRoutes } from '#server/stories/version-routes.ts'
import { mountTelemetry } from '#server/telemetry/routes.ts'
import { wireRoutes } from '#server/wire/routes.ts'
import { workflowRoutes } from '#server/workflow/routes.ts'
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
import type { Base } from './base.ts'
import type { DeliveryParts } from './delivery.ts'
import type { Drafts } from './drafts.ts'
import type { People } from './people.ts'
import type { Publishing } from './publishing.ts'
import type { Review } from './review.ts'
import type { Sharing } from './sharing.ts'
import type { Stories } from './stories.ts'

export function mountAddresses(
  { config, logger, metrics, now, site, isAllowedOrigin }: Base,
  { users, auth, access, trail }: People,
  { batches }: Drafts,
  {
    houseStyle,
    spelling,
    media,
    desks,
    stories,
    settings,
    contributors,
    look,
    authors,
    versions,
    restoring,
    planning,
    workflow,
    editions,
    comparing,
  }: Stories,
  { guests, restrictions, copies }: Sharing,
  { comments, suggestions, signOffs, assignments, inbox, waiting }: Review,
  {
    publishing,
    corrections,
    schedules,
    erasure,
    wire,
    actorOf,
    staffOf,
    gate,
    tokens,
    frontOrder,
    search,
    exportAccess,
  }: Publishing,
  { destinations, ledger }: DeliveryParts,
  app: Express,
  isStopping: () => boolean,
) {
  const deps = { actorOf, gate }
  mountHttp(app, {
    config,
    logger,
    site,
    isAllowedOrigin,
    auth: toNodeHandler(auth),
    dist: fileURLToPath(new URL('../../dist', import.meta.url)),
    mountExports(router, headers) {
      mountExports(router, {
        headers,
        editions,
        access: exportAccess,
        siteOf: look.site,
        findNewSlug: stories.findNewSlug,
        actorOf: staffOf,
        now,
      })
    },
    mountApi(router) {
      mount(router, siteApi, siteRoutes(look, site), deps)
      mount(router, authApi, authRoutes(users), deps)
      mount(router, auditApi, auditRoutes(trail), deps)
      mountAuditFiles(router, { trail, access, actorOf: staffOf })
      mount(router, storiesApi, storyRoutes(stories, copies), deps)
      mount(
        router,
        versionsApi,
        versionRoutes({
          stories,
          versions,
          restoring,
          comparing,
          authors,
          settings,
          people: users.byId,
        }),
        deps,
      )
      mount(router, copiesApi, copyRoutes(copies), deps)
      mount(router, settingsApi, settingsRoutes(settings), deps)
      mount(router, desksApi, deskRoutes(desks), deps)
      mount(router, contributorsApi, contributorRoutes(contributors), deps)
      mount(router, workflowApi, workflowRoutes(workflow), deps)
      mount(router, assignmentsApi, assignmentRoutes(assignments, waiting, comments), deps)
      mount(router, signOffsApi, signOffRoutes(signOffs, stories), deps)
      mount(router, notificationsApi, notificationRoutes(inbox), deps)
      mount(router, accessApi, accessRoutes(access, restrictions, guests, stories), deps)
      mount(router, commentsApi, commentRoutes(comments, suggestions, stories, access), deps)
      mount(router, batchesApi, batchRoutes(batches, stories), deps)
      mount(
        router,
        publishingApi,
        publishingRoutes(publishing, editions, stories, erasure, corrections, schedules),
        deps,
      )
      mount(router, planningApi, planningRoutes(planning, stories), deps)
      mount(router, spellingApi, spellingRoutes(spelling), deps)
      mount(router, houseStyleApi, houseStyleRoutes(houseStyle, desks), deps)
      mount(router, frontApi, frontRoutes(frontOrder, editions, now), deps)
      mount(router, tokensApi, tokenRoutes(tokens), deps)
      mount(router, destinationsApi, destinationRoutes(destinations), deps)
      mount(router, deliveriesApi, deliveryRoutes(ledger), deps)
      mount(router, wireApi, wireRoutes(wire), deps)
      mount(router, mediaApi, mediaRoutes(media), deps)
    },
    mountPages(router) {
      mountTelemetry(router, metrics, async () => !isStopping() && (await stories.count()) >= 0)
      mountMediaFiles(router, { media, actorOf })
      mountReader(router, {
        editions,
        look,
        search,
        frontOrder,
        contributors,
        findPortrait: media.findMeasures,
        findNewSlug: stories.findNewSlug,
        publicFormats: exportAccess.publicFormats,
        now,
      })
    },
    notFound: readerFallback({ editions, look, now }),
  })
}
