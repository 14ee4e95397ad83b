// The composition root: builds every part, hands each what it needs, opens the doors. Tests start it
// with overrides; only main.ts knows the process.
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashPassword } from 'better-auth/crypto'
import { toNodeHandler } from 'better-auth/node'
import express from 'express'
import type { Logger } from 'pino'
import { accessApi } from '#shared/access/api.ts'
import { assignmentsApi } from '#shared/assignments/api.ts'
import { authApi, type Person } from '#shared/auth/api.ts'
import { batchesApi } from '#shared/batches/api.ts'
import { commentsApi } from '#shared/comments/api.ts'
import { desksApi } from '#shared/desks/api.ts'
import { houseStyleApi } from '#shared/house-style/api.ts'
import { mediaApi } from '#shared/media/api.ts'
import { notificationsApi } from '#shared/notifications/api.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import { planningApi } from '#shared/planning/api.ts'
import { publishingApi } from '#shared/publishing/api.ts'
import { tokensApi } from '#shared/publishing/tokens.ts'
import { frontApi } from '#shared/reader/front.ts'
import { settingsApi } from '#shared/settings/api.ts'
import { signOffsApi } from '#shared/signoffs/api.ts'
import { siteApi } from '#shared/site/api.ts'
import { storiesApi } from '#shared/stories/api.ts'
import { copiesApi } from '#shared/stories/copies.ts'
import { versionsApi } from '#shared/stories/versions.ts'
import { wireApi } from '#shared/wire/api.ts'
import { workflowApi } from '#shared/workflow/api.ts'
import { createAccess } from './access/access.ts'
import { createGate } from './access/gate.ts'
import { createGuests } from './access/guests.ts'
import { createRestrictions } from './access/restrictions.ts'
import { accessRoutes } from './access/routes.ts'
import { createAccessStore } from './access/store.ts'
import { assignmentRoutes } from './assignments/routes.ts'
import { createAssignees, createAssignments } from './assignments/service.ts'
import { createAssignmentStore } from './assignments/store.ts'
import { createWaiting } from './assignments/waiting.ts'
import { createAuth } from './auth/better-auth.ts'
import { authRoutes } from './auth/routes.ts'
import { createUsers, hashToken } from './auth/service.ts'
import { createSessions } from './auth/sessions.ts'
import { createUserStore } from './auth/store.ts'
import { latenessOf, type Milestone } from './batches/lateness.ts'
import { batchRoutes } from './batches/routes.ts'
import { createBatches } from './batches/service.ts'
import { createBatchStore } from './batches/store.ts'
import { createVisits } from './batches/visits.ts'
import { createAuthors } from './collab/authors.ts'
import { createAuthorsStore } from './collab/authors-store.ts'
import { collabSocket } from './collab/collab-socket.ts'
import { type ConnectionLimits, defaultLimits } from './collab/connection.ts'
import { createDrafts } from './collab/drafts.ts'
import { createFolder } from './collab/folder.ts'
import { createLog } from './collab/log.ts'
import { createRooms } from './collab/rooms.ts'
import { acceptSockets } from './collab/sockets.ts'
import { createDraftStore } from './collab/store.ts'
import { createAnchorRefresh } from './comments/refresh.ts'
import { commentRoutes } from './comments/routes.ts'
import { createComments } from './comments/service.ts'
import { createCommentStore } from './comments/store.ts'
import { createSuggestions } from './comments/suggestions.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { deskRoutes } from './desks/routes.ts'
import { createDesks } from './desks/service.ts'
import { createDeskStore } from './desks/store.ts'
import { createEvents } from './events/events.ts'
import { createEventsSocket } from './events/events-socket.ts'
import { houseStyleRoutes } from './house-style/routes.ts'
import { createHouseStyle } from './house-style/service.ts'
import { createHouseStyleStore } from './house-style/store.ts'
import { mountHttp } from './http/http.ts'
import { mount } from './http/mount.ts'
import { originCheck } from './http/origin.ts'
import { readEmbedded } from './media/embedded.ts'
import { openFiles } from './media/files.ts'
import { mountMediaFiles } from './media/files-routes.ts'
import { createPictures } from './media/pictures.ts'
import { createQueue } from './media/queue.ts'
import { createRenditions } from './media/renditions.ts'
import { mediaRoutes } from './media/routes.ts'
import { createMedia } from './media/service.ts'
import { createMediaStore } from './media/store.ts'
import { createInbox } from './notifications/inbox.ts'
import { createMailer } from './notifications/mailer.ts'
import { reactToNews } from './notifications/reactions.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { openSmtp } from './notifications/smtp.ts'
import { createNotificationStore } from './notifications/store.ts'
import { createPlanLines } from './planning/lines.ts'
import { planningRoutes } from './planning/routes.ts'
import { createPlanning } from './planning/service.ts'
import { createPlanStore } from './planning/store.ts'
import { createChecks } from './publishing/checks.ts'
import { createEditions } from './publishing/editions.ts'
import { createExportAccess } from './publishing/export-access.ts'
import { mountExports } from './publishing/export-routes.ts'
import { createGateFindings } from './publishing/gate-findings.ts'
import { publishingRoutes } from './publishing/routes.ts'
import { createPublishing } from './publishing/service.ts'
import { createEditionStore } from './publishing/store.ts'
import { tokenRoutes } from './publishing/token-routes.ts'
import { createTokens } from './publishing/tokens.ts'
import { createFrontOrder } from './reader/front-order.ts'
import { frontRoutes } from './reader/front-routes.ts'
import { createFrontStore } from './reader/front-store.ts'
import { mountReader, readerFallback } from './reader/routes.ts'
import { createSearch } from './reader/search.ts'
import { readSecret } from './secret.ts'
import { settingsRoutes } from './settings/routes.ts'
import { createSettings } from './settings/service.ts'
import { createSettingsStore } from './settings/store.ts'
import { signOffRoutes } from './signoffs/routes.ts'
import { createSignOffs } from './signoffs/service.ts'
import { createSignOffStore } from './signoffs/store.ts'
import { createLook } from './site/look.ts'
import { siteRoutes } from './site/routes.ts'
import { StartError } from './start-error.ts'
import { createComparing } from './stories/comparing.ts'
import { createCopies } from './stories/copies.ts'
import { copyRoutes } from './stories/copy-routes.ts'
import { hashArticle } from './stories/hash.ts'
import { createIndexer } from './stories/indexer.ts'
import { createRelationsStore } from './stories/relations-store.ts'
import { createRestoring } from './stories/restore.ts'
import { storyRoutes } from './stories/routes.ts'
import { addSamples } from './stories/samples.ts'
import { createStories } from './stories/service.ts'
import { createStoryStore } from './stories/store.ts'
import { createVersionKeeper } from './stories/version-keeper.ts'
import { versionRoutes } from './stories/version-routes.ts'
import { createVersionStore } from './stories/version-store.ts'
import { createVersions } from './stories/versions.ts'
import { createLogger } from './telemetry/logger.ts'
import { createMetrics } from './telemetry/metrics.ts'
import { mountTelemetry } from './telemetry/routes.ts'
import { detectLanguage } from './wire/language.ts'
import { wireRoutes } from './wire/routes.ts'
import { createWire } from './wire/service.ts'
import { workflowRoutes } from './workflow/routes.ts'
import { createWorkflow } from './workflow/service.ts'

/** What a test may replace. */
export interface Overrides {
  logger?: Logger
  now?: () => Date
  /** Milliseconds that an unused room stays open. */
  roomIdle?: number
  /** Bytes that rooms without users may hold together. */
  idleWeight?: number
  /** Milliseconds of quiet after which the list follows a draft, and at most after the first change. */
  indexing?: { quiet: number; latest: number }
  /** Milliseconds of quiet after which a version is kept, and at most after the first change. */
  keeping?: { quiet: number; latest: number }
  /** Limits of a connection to a draft, besides those of the environment. */
  limits?: Partial<ConnectionLimits>
  /** Milliseconds between looks into the outbox of mail, and that the oldest of a digest waits. */
  mail?: { every: number; digest: number }
  /** Sample stories on the first start. */
  samples?: boolean
  /** Called when the database's writer dies; the process has nothing left to do. */
  onFatal?: (error: Error) => void
}

export interface RunningApp {
  /** Where it listens. */
  url: string
  /** The one-time link for the first account, while there is none. */
  firstLink: string | null
  /** Sends everybody away and stops, with everything that was accepted on disk. */
  close: () => Promise<void>
}

export async function startApp(config: Config, overrides: Overrides = {}): Promise<RunningApp> {
  const logger = overrides.logger ?? createLogger(config.logLevel)
  const now = overrides.now ?? (() => new Date())
  const newId = randomUUID
  const metrics = createMetrics()
  const database = await openDatabase(config.dataDir, error => {
    logger.fatal({ err: error }, 'the database is gone')
    overrides.onFatal?.(error)
  })
  const { db } = database
  const server = createServer()

  try {
    const events = createEvents(logger)
    const isAllowedOrigin = originCheck(config.publicUrl)
    const app = express()
    let isOpen = false
    let isStopping = false
    server.on('request', (req, res) => {
      if (isOpen) app(req, res)
      else res.writeHead(503, { 'Retry-After': '1' }).end()
    })
    const address = await listen(server, config)
    const url = config.publicUrl ?? address
    const site = { ...config.site, url }

    const newToken = () => randomBytes(32).toString('base64url')
    const userStore = createUserStore(db)
    const users = createUsers({
      store: userStore,
      events,
      hashPassword,
      now,
      newId,
      newToken,
      linkUrl: token => `${url}/newsroom/link/${token}`,
    })
    const secret = readSecret(config.secret, config.dataDir)
    const auth = createAuth({
      db,
      config,
      url,
      secret,
      isAllowedOrigin,
      mayEnter: async id => (await userStore.findUser(id))?.disabled === 0,
      followGuestLink: token => guests.follow(token),
      onSessionEnd: sessionId => events.emit('session.ended', { sessionId }),
      logger,
    })
    const accessStore = createAccessStore(db)
    const access = createAccess({ store: accessStore, now })
    const sessions = createSessions({ auth, guestStaysUntil: id => guests.staysUntil(id) })

    const draftStore = createDraftStore(database)
    const newClient = () => randomInt(2 ** 32)
    const drafts = createDrafts({ store: draftStore, newId, newClient })
    const log = createLog({
      async write(group) {
        const stop = metrics.commitSeconds.startTimer()
        await draftStore.append(group)
        stop()
      },
    })
    const folder = createFolder({ store: draftStore, logger })
    const rooms = createRooms({
      onLateBatch(batch) {
        batches
          .record(batch)
          .catch(error => logger.error({ err: error }, 'a late batch could not be recorded'))
      },
      store: draftStore,
      log,
      folder,
      events,
      logger,
      now,
      idle: overrides.roomIdle ?? 60_000,
      idleWeight: overrides.idleWeight ?? 64 * 1024 * 1024,
    })
    metrics.openRooms(rooms.count)
    let accessChanges = 0
    events.on('session.ended', ({ sessionId }) => {
      accessChanges++
      rooms.closePeers('unauthenticated', peer => peer.sessionId === sessionId)
    })
    events.on('user.changed', ({ userId }) => {
      accessChanges++
      rooms.closePeers('tryAgain', peer => peer.person.id === userId)
    })

    const editionStore = createEditionStore(db)
    const houseStyle = createHouseStyle({
      store: createHouseStyleStore(db),
      events,
      people: users.byId,
      published: async limit => (await editions.listLive('site')).slice(0, limit),
      now,
      newId,
    })
    const checks = createChecks({ rulesFor: houseStyle.rulesFor, siteName: site.name, now })
    const files = await openFiles(join(config.dataDir, 'media'))
    const pictures = createPictures()
    const pictureQueue = createQueue({
      atOnce: Math.max(1, availableParallelism() - 1),
      waitingAtMost: 200,
    })
    const media = createMedia({
      store: createMediaStore(db),
      files,
      pictures,
      queue: pictureQueue,
      renditions: createRenditions({ files, pictures, queue: pictureQueue, logger }),
      readEmbedded,
      people: users.byId,
      now,
      newId,
    })
    events.on('access.changed', ({ storyId }) => {
      access
        .rule(storyId)
        .then(rule => {
          const isShut = (person: Person) => !rule || !access.isOpen(person, rule)
          rooms.closePeers('noSuchStory', (peer, id) => id === storyId && isShut(peer.person))
        })
        .catch(error => logger.error({ err: error, storyId }, 'peers could not be looked at'))
    })

    const deskStore = createDeskStore(db)
    const desks = createDesks({ store: deskStore, events, people: users.byId, newId })
    const planStore = createPlanStore(db)
    const stories = createStories({
      planLines: createPlanLines({ store: planStore, people: users.byId, now }),
      db,
      store: createStoryStore(db),
      drafts,
      rooms,
      events,
      people: users.byId,
      countFindings: checks.count,
      noteDraft: media.noteDraft,
      findDesk: deskStore.find,
      siteLanguage: site.language,
      now,
      newId,
    })
    const settings = createSettings({ store: createSettingsStore(db), events, now })
    const authorsStore = createAuthorsStore(db)
    const authors = createAuthors({ store: authorsStore, rooms })
    const versions = createVersions({
      store: createVersionStore(db),
      rooms,
      authors,
      events,
      people: users.byId,
      now,
      newId,
    })
    const restoring = createRestoring({ db, rooms, stories, versions, events, newClient })
    const keeper = createVersionKeeper({
      events,
      stories,
      versions,
      logger,
      ...(overrides.keeping ?? { quiet: 2 * 60_000, latest: 10 * 60_000 }),
    })
    const indexer = createIndexer({
      events,
      index: stories.index,
      logger,
      failure: 'the list could not be brought up to date',
      ...(overrides.indexing ?? { quiet: 700, latest: 3000 }),
    })
    const planning = createPlanning({
      db,
      store: planStore,
      events,
      audit: stories.audit,
      setPlan: stories.setPlan,
      draftHash: async storyId => hashArticle(await stories.article(storyId)),
      people: users.byId,
      now,
      newId,
    })
    const workflow = createWorkflow({ db, stories, events })
    const commentStore = createCommentStore(db)
    const assignmentStore = createAssignmentStore(db)
    const assigneesOf = createAssignees({ store: assignmentStore, desks, people: users.byId })
    const comments = createComments({
      assigneesOf,
      store: commentStore,
      events,
      people: users.byId,
      now,
      newId,
    })
    const suggestions = createSuggestions({
      events,
      store: commentStore,
      comments,
      rooms,
      now,
      newClient: () => randomInt(2 ** 32),
    })
    const anchors = createIndexer({
      events,
      index: createAnchorRefresh({ store: commentStore, rooms, events }),
      logger,
      failure: 'the anchors of threads could not be refreshed',
      ...(overrides.indexing ?? { quiet: 500, latest: 2000 }),
    })
    const editions = createEditions({
      store: editionStore,
      events,
      findStory: stories.findBySlug,
      now,
    })
    const comparing = createComparing({
      stories,
      versions,
      findEdition: async (storyId, number) =>
        (await editions.find(storyId, number))?.article ?? null,
    })
    const signOffs = createSignOffs({
      db,
      store: createSignOffStore(db),
      stories,
      versions,
      desks,
      events,
      people: users.byId,
      now,
      newId,
    })
    const assignments = createAssignments({
      db,
      store: assignmentStore,
      desks,
      people: users.byId,
      comments,
      access,
      events,
      audit: stories.audit,
      now,
    })
    const smtp =
      config.mail &&
      (await openSmtp(
        config.mail.url,
        config.mail.from ?? `${site.name} <newsroom@${new URL(url).hostname}>`,
      ))
    const notificationStore = createNotificationStore(db)
    const inbox = createInbox({
      store: notificationStore,
      access,
      events,
      people: users.byId,
      hasMail: smtp !== null,
      siteLanguage: site.language,
      now,
      newId,
    })
    const waiting = createWaiting({
      store: assignmentStore,
      signOffs,
      stories,
      inbox,
      desks,
      access,
      people: users.byId,
    })
    const reactions = reactToNews({
      events,
      inbox,
      comments,
      stories,
      desks,
      writersOf: authorsStore.writersOf,
      logger,
    })
    const mailer =
      smtp &&
      createMailer({
        store: notificationStore,
        send: smtp.send,
        languageOf: async id => (await inbox.settings(id)).language,
        people: users.byId,
        access,
        linkTo: (storyId, threadId) =>
          threadId === null
            ? `${url}/newsroom/stories/${storyId}`
            : `${url}/newsroom/stories/${storyId}?thread=${threadId}`,
        settingsUrl: `${url}/newsroom/settings`,
        now,
        logger,
        every: overrides.mail?.every ?? 30_000,
        digest: overrides.mail?.digest ?? (config.mail?.digestMinutes ?? 0) * 60_000,
      })
    events.on('inbox.changed', () => void mailer?.look())
    void mailer?.look()
    const guests = createGuests({
      db,
      store: accessStore,
      events,
      audit: stories.audit,
      people: users.byId,
      guestAccount: users.guestAccount,
      endSessions: userStore.deleteSessions,
      headlineOf: async id => (await stories.get(id)).headline,
      now,
      newId,
      newToken,
      hashToken,
      linkUrl: token => `${url}/newsroom/guest/${token}`,
    })
    const restrictions = createRestrictions({
      db,
      store: accessStore,
      access,
      guests,
      events,
      audit: stories.audit,
      people: users.byId,
      now,
    })
    const batchStore = createBatchStore(db)
    const visits = createVisits({
      store: batchStore,
      now,
      onError: error => logger.warn({ err: error }, 'visits could not be written'),
    })
    await visits.tidy()
    const batches = createBatches({
      store: batchStore,
      rooms,
      events,
      people: users.byId,
      now,
      newId,
      newClient: () => randomInt(2 ** 32),
    })
    const milestonesOf = async (storyId: string): Promise<Milestone[]> => {
      const at = await editionStore.newestAt(storyId)
      return at === null ? [] : [{ because: 'edition', at }]
    }
    const copies = createCopies({
      store: createRelationsStore(db),
      stories,
      access,
      restrictions,
      now,
      readerUrl: slug => `${url}/stories/${slug}`,
    })
    const publishing = createPublishing({
      db,
      store: editionStore,
      editions,
      stories,
      versions,
      media,
      events,
      checks,
      gateFindings: createGateFindings({ comments, signOffs }),
      now,
    })
    const wire = createWire({ stories, detectLanguage, newId })

    const actorOf = async (headers: Headers) => (await sessions.find(headers))?.person ?? null
    const staffOf = async (headers: Headers) => {
      const actor = await actorOf(headers)
      return actor && isGuest(actor) ? null : actor
    }
    const gate = createGate({
      access,
      storyOf: {
        threadId: comments.storyOf,
        taskId: planning.storyOfTask,
        batchId: batches.storyOf,
      },
      getThread: comments.get,
    })
    const deps = { actorOf, gate }
    const tokens = createTokens({
      db,
      now,
      newId,
      newToken: () => randomBytes(32).toString('base64url'),
    })
    const look = createLook({ settings, events, site })
    const frontOrder = createFrontOrder({ store: createFrontStore(db), events, now })
    const search = createSearch({ db, editions, events, logger })
    const exportAccess = createExportAccess({
      tokens,
      actorOf: staffOf,
      areFormatsPublic: async () => (await look.get()).formatsPublic,
      now,
    })
    mountHttp(app, {
      config,
      logger,
      site,
      isAllowedOrigin,
      auth: toNodeHandler(auth),
      dist: fileURLToPath(new URL('../dist', import.meta.url)),
      mountApi(router) {
        mount(router, siteApi, siteRoutes(config), deps)
        mount(router, authApi, authRoutes(users), deps)
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
        mount(router, workflowApi, workflowRoutes(workflow), deps)
        mount(router, assignmentsApi, assignmentRoutes(assignments, waiting, comments), deps)
        mount(router, signOffsApi, signOffRoutes(signOffs, stories), deps)
        mount(router, notificationsApi, notificationRoutes(inbox), deps)
        mount(router, accessApi, accessRoutes(access, restrictions, guests, stories), deps)
        mount(router, commentsApi, commentRoutes(comments, suggestions, stories, access), deps)
        mount(router, batchesApi, batchRoutes(batches, stories), deps)
        mount(router, publishingApi, publishingRoutes(publishing, editions, stories), deps)
        mount(router, planningApi, planningRoutes(planning, stories), deps)
        mount(router, houseStyleApi, houseStyleRoutes(houseStyle, desks), deps)
        mount(router, frontApi, frontRoutes(frontOrder, editions, now), deps)
        mount(router, tokensApi, tokenRoutes(tokens), deps)
        mount(router, wireApi, wireRoutes(wire), deps)
        mount(router, mediaApi, mediaRoutes(media), deps)
      },
      mountPages(router) {
        mountTelemetry(router, metrics, async () => !isStopping && (await stories.count()) >= 0)
        mountMediaFiles(router, { media, actorOf: staffOf })
        mountExports(router, {
          editions,
          access: exportAccess,
          siteOf: look.site,
          findNewSlug: stories.findNewSlug,
          actorOf: staffOf,
          now,
        })
        mountReader(router, {
          editions,
          look,
          search,
          frontOrder,
          findNewSlug: stories.findNewSlug,
          now,
        })
      },
      notFound: readerFallback({ editions, look, now }),
    })
    const limits: ConnectionLimits = {
      ...defaultLimits,
      messagesPerSecond: config.limits.messagesPerSecond,
      ...overrides.limits,
    }
    const eventsSocket = createEventsSocket({ events, access, now })
    const sockets = acceptSockets(
      {
        server,
        isAllowedOrigin,
        findSession: sessions.find,
        accessChanges: () => accessChanges,
        connectionsPerUser: config.limits.connectionsPerUser,
        frameLimit: limits.frame,
      },
      [
        collabSocket({
          rooms,
          mayOpen: access.mayOpen,
          visits: {
            enter: visits.enter,
            async lateness(storyId, session) {
              const [seenAt, milestones] = await Promise.all([
                visits.lastSeen(storyId, session),
                milestonesOf(storyId),
              ])
              return latenessOf({ seenAt, now: now(), milestones })
            },
          },
          connectionsPerStory: config.limits.connectionsPerStory,
          limits,
        }),
        eventsSocket.route,
      ],
    )

    if (config.admin && (await userStore.countUsers()) === 0) {
      const { email, password } = config.admin
      await users.add({
        email,
        password,
        name: email.split('@')[0] ?? email,
        roles: ['admin', 'chief'],
      })
    }
    if ((overrides.samples ?? true) && (await stories.count()) === 0)
      await addSamples({ stories, now, newId })
    await search.catchUp()
    const first = await users.issueFirstLink()
    isOpen = true

    return {
      url: address,
      firstLink: first?.url ?? null,
      async close() {
        isStopping = true
        await rooms.farewell()
        await sockets.close()
        eventsSocket.close()
        await pictureQueue.close()
        await new Promise(resolve => {
          server.close(resolve)
          server.closeAllConnections()
        })
        await reactions.settled()
        await mailer?.close()
        smtp?.close()
        await search.settled()
        await indexer.close()
        await anchors.close()
        await keeper.close()
        await visits.close()
        await rooms.close()
        await folder.close()
        await database.close()
      },
    }
  } catch (error) {
    server.close()
    await database.close().catch(() => {}) // the first error is the one to tell
    throw error
  }
}

/** Listens; resolves to the address that a browser on this machine would use. */
function listen(server: Server, { host, port }: Config) {
  return new Promise<string>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use. Stop what runs there, or set PORT to another one.`
          : `The newsroom cannot listen on ${host}:${port} (${error.message}). Set HOST and PORT to an address of this machine.`
      reject(new StartError(why))
    })
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo // listening on a port, not on a pipe
      const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
      resolve(`http://${name.includes(':') ? `[${name}]` : name}:${address.port}`)
    })
  })
}
