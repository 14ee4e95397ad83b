// The load, in a process of its own: all editors of all rooms, as light as they can be. It connects
// everybody, has everybody begin a paragraph, and only then types and measures.
import { now, pause } from '../clock.ts'
import { type Summary, summarise } from '../statistics.ts'
import { serve } from '../tasks.ts'
import { usageOf } from '../usage.ts'
import { type Connection, type ConnectionRequest, connect } from './connection.ts'
import { createMeter, type Meter } from './meter.ts'
import { pressAll } from './pacing.ts'
import { schedulePresses } from './schedule.ts'
import { type Script, writeScript } from './script.ts'

export interface LoadPlan extends Pick<ConnectionRequest, 'protocol' | 'cookie' | 'answers'> {
  rooms: ConnectionRequest['room'][]
  /** Editors in one room. */
  editors: number
  /** Keys a second of one editor. */
  rate: number
  /** Seconds that are not measured, and that are. */
  warmUp: number
  seconds: number
  seed: number
  /** The server's process. */
  pid: number
}

/** What one editor typed, for whoever checks it. */
export interface Transcript {
  client: number
  firstClock: number
  text: string
  /** When each letter was typed, on the machine's clock. */
  pressed: number[]
}

export interface LoadOutcome {
  keys: number
  /** Milliseconds from a key to another editor, and back to its author where the server echoes. */
  latency: Summary
  acknowledgement: Summary
  /** Deliveries of measured keys that never came. */
  lost: number
  /** CPU of the server for one delivery, in microseconds; its memory at the end, in bytes. */
  cpu: number | null
  memory: number | null
  /** The generator itself: how much of a core it took, how late its keys were. */
  generator: { busy: number; lateness: Summary }
  transcripts: Transcript[][]
}

interface Editor {
  connection: Connection
  script: Script
}

/** How many sockets connect at once. */
const atOnce = 25
/** Silence after which everything has arrived; and how long to wait for what is late at most. */
const quiet = 400
const patience = { silence: 5000, all: 30_000 }

async function openRoom(plan: LoadPlan, index: number, meter: Meter): Promise<Editor[]> {
  const room = plan.rooms[index]
  if (!room) throw new Error(`there is no room ${index}`)
  const keys = Math.ceil((plan.warmUp + plan.seconds + 1) * plan.rate * 1.5) + 10
  const connections = await Promise.all(
    Array.from({ length: plan.editors }, (_, i) => {
      const client = clientOf(plan, index, i)
      const onRuns: ConnectionRequest['onRuns'] = (runs, at) => meter.seen(client, runs ?? [], at)
      return connect({ ...plan, room, onRuns })
    }),
  )
  return connections.map((connection, i) => {
    const { framing, draft } = connection
    const script = writeScript({ framing, draft, client: clientOf(plan, index, i), keys })
    meter.add(script.client, script.firstClock)
    return { connection, script }
  })
}

/** Large, as random ones are: small ones would make shorter updates. */
const clientOf = (plan: LoadPlan, room: number, editor: number) =>
  2_000_000_000 + plan.seed * 100_000 + room * plan.editors + editor

async function openRooms(plan: LoadPlan, meter: Meter) {
  const editors: Editor[] = []
  const together = Math.max(1, Math.floor(atOnce / plan.editors))
  for (let first = 0; first < plan.rooms.length; first += together) {
    const count = Math.min(together, plan.rooms.length - first)
    const opened = Array.from({ length: count }, (_, i) => openRoom(plan, first + i, meter))
    editors.push(...(await Promise.all(opened)).flat())
  }
  return editors
}

/** Waits until nothing has arrived for a moment. */
async function silence(meter: Meter) {
  const begun = now()
  while (now() - Math.max(begun, meter.lastArrival()) < quiet) await pause(20)
}

async function arrivals(meter: Meter, expected: number) {
  const begun = now()
  while (meter.latencies().length < expected) {
    const at = now()
    if (at - begun > patience.all) return
    if (at - Math.max(begun, meter.lastArrival()) > patience.silence) return
    await pause(20)
  }
  await silence(meter)
}

async function generate(plan: LoadPlan): Promise<LoadOutcome> {
  const meter = createMeter()
  const editors = await openRooms(plan, meter)
  for (const { connection, script } of editors) connection.send(script.opening)
  await silence(meter)

  function press(writer: number) {
    const editor = editors[writer]
    if (!editor) return
    const { client, keys } = editor.script
    const key = keys[meter.pressedBy(client).length]
    if (!key) throw new Error('the script is too short')
    meter.pressed(client, now())
    editor.connection.send(key.update)
    editor.connection.send(key.presence)
  }

  const readUsage = () => ({
    server: usageOf(plan.pid),
    own: process.cpuUsage(),
    at: now(),
    deliveries: meter.deliveries(),
  })
  let before = readUsage()
  let after = before
  const from = plan.warmUp * 1000
  const to = from + plan.seconds * 1000
  const { rate, seed } = plan
  const lateness = await pressAll({
    presses: schedulePresses({ writers: editors.length, rate, length: to, seed }),
    from,
    to,
    press,
    onStart() {
      before = readUsage()
      meter.start()
    },
    onEnd() {
      after = readUsage()
      meter.end()
    },
  })
  const expected = meter.keys() * (plan.editors - 1)
  await arrivals(meter, expected)

  const own = after.own.user + after.own.system - before.own.user - before.own.system
  const perDelivery =
    before.server && after.server
      ? ((after.server.cpu - before.server.cpu) * 1000) / (after.deliveries - before.deliveries)
      : null
  return {
    keys: meter.keys(),
    latency: summarise(meter.latencies()),
    acknowledgement: summarise(meter.acknowledgements()),
    lost: expected - meter.latencies().length,
    cpu: perDelivery,
    memory: after.server?.memory ?? null,
    generator: { busy: own / 1000 / (after.at - before.at), lateness },
    transcripts: transcriptsOf(plan, editors, meter),
  }
}

function transcriptsOf(plan: LoadPlan, editors: readonly Editor[], meter: Meter) {
  const all = editors.map(({ script: { client, firstClock, text } }) => {
    const pressed = [...meter.pressedBy(client)]
    return { client, firstClock, text: text.slice(0, pressed.length), pressed }
  })
  return plan.rooms.map((_, room) => all.slice(room * plan.editors, (room + 1) * plan.editors))
}

serve(generate)
