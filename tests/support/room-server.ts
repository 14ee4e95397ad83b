// The room server alone as a program, which starts in a third of the time of the newsroom. Arguments: the
// data folder, the port. It believes whatever name the cookie says, and that all may write.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collabSocket } from '#server/collab/collab-socket.ts'
import { defaultLimits } from '#server/collab/connection.ts'
import { openJournal } from '#server/collab/journal/journal.ts'
import { createLogStore } from '#server/collab/log-store.ts'
import { acceptSockets } from '#server/collab/sockets.ts'
import { openDatabase } from '#server/db/database.ts'
import { addStory, logger, openRooms, person } from './room-parts.ts'

const [dataDir = '', port = '0'] = process.argv.slice(2)
const database = await openDatabase(dataDir, () => process.exit(1))
const journal = await openJournal({ folder: dataDir, store: createLogStore(database), logger })
const { rooms, store } = openRooms(database, { journal })
if (!(await store.find('story'))) await addStory(database, 'story')

const server = createServer()
acceptSockets(
  {
    server,
    isAllowedOrigin: () => true,
    findSession: async headers => {
      const name = headers.get('cookie') ?? ''
      const expiresAt = new Date(Date.now() + 86_400_000)
      return { id: name, person: person(name, 'editor'), expiresAt }
    },
    accessChanges: () => 0,
    connectionsPerUser: 100,
    frameLimit: defaultLimits.frame,
  },
  [
    collabSocket({
      mayOpen: async () => true,
      rooms,
      visits: { lateness: async () => null, enter: () => () => {} },
      connectionsPerStory: 100,
      limits: { ...defaultLimits, messagesPerSecond: 100_000 },
    }),
  ],
)
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address() as AddressInfo // it listens on a port
  process.stdout.write(`is open at http://127.0.0.1:${address.port}/newsroom\n`)
})
