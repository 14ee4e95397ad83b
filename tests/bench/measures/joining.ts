// A join storm to one story, and what rooms and connections cost in memory.
import * as Y from 'yjs'
import { fragmentOf } from '#shared/article/draft.ts'
import { pause } from '../clock.ts'
import type { CrowdOutcome, CrowdPlan } from '../crowd.ts'
import { connect } from '../load/connection.ts'
import { type Room, type Server, type ServerName, withServer } from '../servers/server.ts'
import type { Settings } from '../settings.ts'
import { median } from '../statistics.ts'
import { runTask, startTask } from '../tasks.ts'
import { usageOf } from '../usage.ts'

const crowd = new URL('../crowd.ts', import.meta.url)

/** Writes an article of about 5,000 words into the room. */
async function fill(server: Server, room: Room) {
  const { protocol, cookie, answers } = server
  const connection = await connect({ room, protocol, cookie, answers })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, connection.draft)
  const before = Y.encodeStateVector(doc)
  for (let i = 0; i < 100; i++) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(`${i} words of an article `.repeat(12))])
    fragmentOf(doc, 'body').push([paragraph])
  }
  connection.send(connection.framing.update(Y.encodeStateAsUpdate(doc, before)))
  await pause(500) // not every server says when it has it
  connection.close()
}

export interface JoinRow {
  server: ServerName
  joiners: number
  /** Milliseconds until the last had the story; medians over the rounds. */
  all: number
  p50: number
  bytes: number
}

export async function measureJoining(settings: Settings): Promise<JoinRow[]> {
  const names = settings.servers.filter(name => name !== 'relay')
  const outcomes = new Map<ServerName, CrowdOutcome[]>(names.map(name => [name, []]))
  for (let round = 0; round < settings.rounds; round++) {
    for (const name of names) {
      settings.tell(`${settings.joiners} join, round ${round + 1}: ${name}`)
      const outcome = await withServer(name, async server => {
        const rooms = await server.rooms(1)
        for (const room of rooms) await fill(server, room)
        const { protocol, cookie, answers } = server
        const storm = { rooms, perRoom: settings.joiners, atOnce: settings.joiners }
        return runTask<CrowdPlan, CrowdOutcome>(crowd, { ...storm, protocol, cookie, answers })
      })
      outcomes.get(name)?.push(outcome)
    }
  }
  return names.map(server => {
    const rounds = outcomes.get(server) ?? []
    return {
      server,
      joiners: settings.joiners,
      all: median(rounds.map(({ all }) => all)),
      p50: median(rounds.map(({ each }) => each.p50)),
      bytes: rounds[0]?.bytes ?? 0,
    }
  })
}

export interface MemoryRow {
  server: ServerName
  /** Bytes; null where the system does not tell. */
  room: number | null
  connection: number | null
}

/** The growth of the server's memory while `rooms` are opened by `perRoom` connections each. */
async function growth(server: Server, rooms: Room[], perRoom: number) {
  const { pid, protocol, cookie, answers } = server
  const before = usageOf(pid)
  const plan: CrowdPlan = { rooms, perRoom, atOnce: 25, protocol, cookie, answers }
  const task = startTask<CrowdPlan, CrowdOutcome>(crowd, plan)
  await task.next()
  await pause(500)
  const after = usageOf(pid)
  task.end()
  return before && after ? after.memory - before.memory : null
}

export async function measureMemory(settings: Settings): Promise<MemoryRow[]> {
  const rows: MemoryRow[] = []
  const many = settings.joiners
  for (const server of settings.servers) {
    settings.tell(`memory: ${server}`)
    const connections = await withServer(server, async running =>
      growth(running, await running.rooms(1), many),
    )
    const rooms = await withServer(server, async running =>
      growth(running, await running.rooms(many), 1),
    )
    const connection = connections === null ? null : connections / many
    rows.push({
      server,
      connection,
      room: rooms === null || connection === null ? null : rooms / many - connection,
    })
  }
  return rows
}
