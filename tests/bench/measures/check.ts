// Is the generator to be believed? Real y-websocket clients sit in its rooms, read along, and say what
// arrived and when: the text has to be what was typed, the times about what the generator measured.
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { readArticle } from '#shared/article/read.ts'
import { socketWith } from '#tests/support/peer.ts'
import { until } from '#tests/support/until.ts'
import { now } from '../clock.ts'
import type { LoadOutcome, LoadPlan } from '../load/generator.ts'
import { type Room, withServer } from '../servers/server.ts'
import type { Settings } from '../settings.ts'
import { summarise } from '../statistics.ts'
import { startTask } from '../tasks.ts'

export interface CheckRow {
  server: 'standfirst' | 'y-websocket'
  /** Milliseconds, p50 and p99: what the generator says, and what real clients in its rooms say. */
  generator: { p50: number; p99: number }
  clients: { p50: number; p99: number }
}

function readAlong(room: Room, cookie: string) {
  const doc = new Y.Doc()
  const arrivals = new Map<string, number>()
  doc.on('update', (update: Uint8Array) => {
    const at = now()
    for (const [client, to] of Y.parseUpdateMeta(update).to) arrivals.set(`${client}:${to}`, at)
  })
  const provider = new WebsocketProvider(room.url.slice(0, -room.name.length - 1), room.name, doc, {
    WebSocketPolyfill: cookie === '' ? (WebSocket as never) : socketWith(cookie),
    disableBc: true,
  })
  return { doc, provider, arrivals }
}

async function checkAt(server: CheckRow['server'], seconds: number): Promise<CheckRow> {
  return withServer(server, async running => {
    const rooms = await running.rooms(4)
    const readers = rooms.map(room => readAlong(room, running.cookie))
    for (const { provider } of readers) await until(() => provider.synced, 'a real client is in')
    const { protocol, cookie, answers, pid } = running
    const plan = { editors: 3, rate: 5, warmUp: 1, seconds, seed: 1, rooms }
    const task = startTask<LoadPlan, LoadOutcome>(
      new URL('../load/generator.ts', import.meta.url),
      { ...plan, protocol, cookie, answers, pid },
    )
    const outcome = await task.next()
    const latencies: number[] = []
    for (const [index, { doc, arrivals }] of readers.entries()) {
      const transcripts = outcome.transcripts[index] ?? []
      const text = () => JSON.stringify(readArticle(doc).body)
      for (const { client, firstClock, text: typed, pressed } of transcripts) {
        // Text that ends in a space is trimmed where an article is read.
        await until(() => text().includes(typed.trim()), `${server}: what ${client} typed is there`)
        for (const [key, at] of pressed.entries()) {
          const arrived = arrivals.get(`${client}:${firstClock + key + 1}`)
          if (arrived !== undefined) latencies.push(arrived - at)
        }
      }
    }
    task.end()
    for (const { provider } of readers) provider.destroy()
    const clients = summarise(latencies)
    return { server, generator: outcome.latency, clients }
  })
}

export async function checkGenerator(settings: Settings): Promise<CheckRow[]> {
  const rows: CheckRow[] = []
  for (const server of ['standfirst', 'y-websocket'] as const) {
    if (!settings.servers.includes(server)) continue
    settings.tell(`checking the generator at ${server}`)
    rows.push(await checkAt(server, Math.min(settings.seconds, 5)))
  }
  return rows
}
