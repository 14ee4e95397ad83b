// The composition root: opens the data, builds every part in its order, opens the doors, and closes them
// again. Tests start it with overrides; only main.ts knows the process.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { mountAddresses } from './compose/addresses.ts'
import { createBase, type Overrides } from './compose/base.ts'
import { composeDelivery, composeLedger } from './compose/delivery.ts'
import { composeDrafts } from './compose/drafts.ts'
import { composePeople } from './compose/people.ts'
import { composePublishing } from './compose/publishing.ts'
import { composeReview } from './compose/review.ts'
import { composeSharing, type Sharing } from './compose/sharing.ts'
import { openSockets } from './compose/sockets.ts'
import { composeStories } from './compose/stories.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { startScheduleClock } from './publishing/schedule-clock.ts'
import { StartError } from './start-error.ts'
import { addSamples } from './stories/samples.ts'
import { createLogger } from './telemetry/logger.ts'

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
  const database = await openDatabase(config.dataDir, error => {
    logger.fatal({ err: error }, 'the database is gone')
    overrides.onFatal?.(error)
  })
  const server = createServer()

  try {
    const app = express()
    let isOpen = false
    let isStopping = false
    server.on('request', (req, res) => {
      if (isOpen) app(req, res)
      else res.writeHead(503, { 'Retry-After': '1' }).end()
    })
    const address = await listen(server, config)
    const base = createBase({
      config,
      overrides,
      database,
      logger,
      url: config.publicUrl ?? address,
    })

    // Signing in knows guests, and guests know stories, which know people.
    const people = composePeople(base, () => sharing.guests)
    const drafts = await composeDrafts(base, people)
    const stories = await composeStories(base, people, drafts)
    const sharing: Sharing = composeSharing(base, people, stories)
    const review = await composeReview(base, people, drafts, stories)
    const ledger = composeLedger(base, stories)
    const publishing = composePublishing(base, people, drafts, stories, review, ledger)
    const delivery = composeDelivery(base, people, stories, ledger)
    mountAddresses(
      base,
      people,
      drafts,
      stories,
      sharing,
      review,
      publishing,
      delivery,
      app,
      () => isStopping,
    )
    const { sockets, eventsSocket } = openSockets(base, people, drafts, stories, review, server)

    await people.addConfigured()
    if ((overrides.samples ?? true) && (await stories.stories.count()) === 0)
      await addSamples({ stories: stories.stories, now: base.now, newId: base.newId })
    await publishing.search.catchUp()
    await publishing.corrections.catchUp()
    const scheduleClock = startScheduleClock({
      schedules: publishing.schedules,
      logger,
      every: overrides.scheduling ?? 2000,
    })
    const first = await people.users.issueFirstLink()
    await delivery.worker.start()
    delivery.rights.catchUp()
    isOpen = true

    return {
      url: address,
      firstLink: first?.url ?? null,
      async close() {
        isStopping = true
        await scheduleClock.stop()
        await drafts.rooms.farewell()
        await sockets.close()
        eventsSocket.close()
        await stories.pictureQueue.close()
        await new Promise(resolve => {
          server.close(resolve)
          server.closeAllConnections()
        })
        await delivery.rights.close()
        await delivery.worker.close()
        await review.reactions.settled()
        await review.mailer?.close()
        review.smtp?.close()
        await publishing.rightsClock.close()
        await publishing.search.settled()
        await stories.indexer.close()
        await review.anchors.close()
        await stories.keeper.close()
        await stories.spelling.close()
        await drafts.visits.close()
        await drafts.rooms.close()
        await drafts.folder.close()
        await drafts.journal.close()
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
