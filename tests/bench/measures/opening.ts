// A story with a long history, opened by a server that has just started, against the time that Yjs itself
// needs to load its state. The history is a real one, typed key by key into the body.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { fragmentOf } from '#shared/article/draft.ts'
import { pause } from '../clock.ts'
import { connect } from '../load/connection.ts'
import { withFolder } from '../servers/server.ts'
import { roomsAt, startStandfirst } from '../servers/standfirst.ts'
import type { Settings } from '../settings.ts'
import { median } from '../statistics.ts'
import { runTask } from '../tasks.ts'

interface Trace {
  txns: { patches: [at: number, deleted: number, text: string][] }[]
}

const file = new URL('../../../../shared/data/automerge-paper.json.gz', import.meta.url)
const apply = new URL('../apply.ts', import.meta.url)

export interface OpeningRow {
  keystrokes: number
  /** Bytes of the state. */
  bytes: number
  /** Milliseconds until a client that connects has the draft, and for Y.applyUpdate of it; medians. */
  cold: number
  warm: number
  yjs: number
}

/** Keys that may be on their way before the next ones are sent. */
const window = 2000

/** Null when the history is not there. */
export async function measureOpening(settings: Settings): Promise<OpeningRow | null> {
  if (!existsSync(file)) return null
  const trace = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Trace // josephg/editing-traces
  const txns = trace.txns.slice(0, settings.history)
  return withFolder(async folder => {
    settings.tell(`typing ${txns.length} keystrokes`)
    const first = await startStandfirst(folder)
    const { cookie } = first
    const [room] = await first.rooms(1)
    if (!room) throw new Error('there is no room')
    let echoed = 0
    const request = { protocol: first.protocol, answers: true, cookie }
    const writer = await connect({ ...request, room, onRuns: () => void echoed++ })
    const doc = new Y.Doc()
    Y.applyUpdate(doc, writer.draft)
    let sent = 0
    doc.on('update', update => {
      writer.send(writer.framing.update(update))
      sent++
    })
    const paragraph = fragmentOf(doc, 'body').get(0) as Y.XmlElement // the server has seeded it
    const text = new Y.XmlText()
    paragraph.insert(0, [text])
    for (const { patches } of txns) {
      for (const [at, deleted, inserted] of patches) {
        if (deleted > 0) text.delete(at, deleted)
        if (inserted !== '') text.insert(at, inserted)
      }
      while (sent - echoed > window) await pause(2)
    }
    while (echoed < sent) await pause(10)
    writer.close()
    await first.stop()

    const state = join(folder, 'state')
    const cold: number[] = []
    const warm: number[] = []
    const yjs: number[] = []
    let bytes = 0
    for (let round = 0; round < settings.rounds; round++) {
      settings.tell(`opening it cold, round ${round + 1}`)
      const again = await startStandfirst(folder, { cookie })
      const [there] = roomsAt(again.url, [room])
      if (!there) throw new Error('there is no room')
      const one = await connect({ ...request, room: there })
      const two = await connect({ ...request, room: there })
      cold.push(one.took.fromOpen)
      warm.push(two.took.fromOpen)
      bytes = one.draft.length
      writeFileSync(state, one.draft)
      for (const { close } of [one, two]) close()
      await again.stop()
      yjs.push(await runTask<{ file: string }, number>(apply, { file: state }))
    }
    const keystrokes = txns.length
    return { keystrokes, bytes, cold: median(cold), warm: median(warm), yjs: median(yjs) }
  })
}
