// Standfirst as it is deployed, with everything on; only the limits that one person and one machine with
// hundreds of sockets would run into are raised.
import { startProcess } from '../../support/process.ts'
import { createBrowser, type Visitor } from '../../support/visitor.ts'
import type { Room, Server } from './server.ts'

const email = 'bench@example.org'
const password = 'correct horse battery'

export interface Standfirst extends Server {
  url: string
  visitor: Visitor
  /** SIGTERM: ends with everything stored and folded. */
  stop: () => Promise<void>
}

/** How many stories are made at once. */
const atOnce = 20

export async function startStandfirst(
  folder: string,
  { cookie, env = {} }: { cookie?: string; env?: Record<string, string> } = {},
): Promise<Standfirst> {
  const many = '1000000'
  const { url, child, kill, stop } = await startProcess({
    DATA_DIR: folder,
    ADMIN_EMAIL: email,
    ADMIN_PASSWORD: password,
    MAX_CONNECTIONS_PER_USER: many,
    MAX_CONNECTIONS_PER_STORY: many,
    MAX_MESSAGES_PER_SECOND: many,
    ...env,
  })
  const visitor = createBrowser(url)
  // Sessions outlive the process: a cookie of the same folder saves signing in.
  if (cookie === undefined) await visitor.signIn(email, password)

  async function makeStory(headline: string): Promise<Room> {
    const { id } = await visitor.post<{ id: string }>('/api/stories', { headline, language: 'en' })
    return roomOf(url, id)
  }

  return {
    url,
    pid: child.pid ?? 0,
    protocol: 'y-websocket',
    answers: true,
    cookie: cookie ?? visitor.cookie(),
    visitor,
    async rooms(count) {
      const rooms: Room[] = []
      while (rooms.length < count) {
        const more = Math.min(atOnce, count - rooms.length)
        const made = Array.from({ length: more }, (_, i) => makeStory(`Story ${rooms.length + i}`))
        rooms.push(...(await Promise.all(made)))
      }
      return rooms
    },
    kill,
    stop: async () => void (await stop()),
  }
}

export const roomOf = (url: string, storyId: string): Room => ({
  url: `${url.replace('http', 'ws')}/collab/${storyId}`,
  name: storyId,
})

/** The same rooms at a process that was started again. */
export const roomsAt = (url: string, rooms: readonly Room[]) =>
  rooms.map(({ name }) => roomOf(url, name))
