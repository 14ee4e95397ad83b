// The four loads (design §7): rooms full of people who type, at every server in turn, beside the disk alone.
import { join } from 'node:path'
import type { LoadOutcome, LoadPlan } from '../load/generator.ts'
import type { ProbePlan } from '../probe.ts'
import { type ServerName, serverNames, withFolder, withServer } from '../servers/server.ts'
import type { Settings } from '../settings.ts'
import { median, type Summary } from '../statistics.ts'
import { runTask } from '../tasks.ts'

export const loads = [
  { rooms: 20, editors: 5, rate: 5 },
  { rooms: 100, editors: 4, rate: 5 },
  { rooms: 1, editors: 50, rate: 2 },
  { rooms: 400, editors: 3, rate: 3 },
] as const

export type Load = (typeof loads)[number]
export const nameOf = ({ rooms, editors, rate }: Load) => `${rooms} × ${editors} × ${rate}`

/** Medians over the rounds: milliseconds, microseconds of CPU for a delivery, bytes. */
export interface LoadRow {
  load: string
  server: ServerName | 'disk alone'
  p50: number
  p99: number
  acknowledged: { p50: number; p99: number } | null
  cpu: number | null
  memory: number | null
  lost: number
  /** How much of a core the generator took, and how late its keys were at p99: near 1, it measures itself. */
  generator: { busy: number; lateness: number } | null
}

const generator = new URL('../load/generator.ts', import.meta.url)
const probe = new URL('../probe.ts', import.meta.url)

const runLoad = (name: ServerName, load: Load, seed: number, settings: Settings) =>
  withServer(name, async server => {
    const plan: LoadPlan = {
      protocol: server.protocol,
      cookie: server.cookie,
      answers: server.answers,
      rooms: await server.rooms(load.rooms),
      editors: load.editors,
      rate: load.rate,
      warmUp: settings.warmUp,
      seconds: settings.seconds,
      seed,
      pid: server.pid,
    }
    return runTask<LoadPlan, LoadOutcome>(generator, plan)
  })

const runProbe = ({ rooms, editors, rate }: Load, seed: number, settings: Settings) =>
  withFolder(folder =>
    runTask<ProbePlan, Summary>(probe, {
      file: join(folder, 'log'),
      writers: rooms * editors,
      rate,
      warmUp: settings.warmUp,
      seconds: settings.seconds,
      seed,
    }),
  )

const medianOf = <T>(rounds: readonly T[], value: (round: T) => number | null) => {
  const known = rounds.map(value).filter(one => one !== null)
  return known.length > 0 ? median(known) : null
}

function rowOf(load: Load, server: ServerName, rounds: readonly LoadOutcome[]): LoadRow {
  const middle = (value: (round: LoadOutcome) => number) => median(rounds.map(value))
  const echoes = rounds.every(({ acknowledgement }) => acknowledgement.count > 0)
  return {
    load: nameOf(load),
    server,
    p50: middle(({ latency }) => latency.p50),
    p99: middle(({ latency }) => latency.p99),
    acknowledged: echoes
      ? {
          p50: middle(({ acknowledgement }) => acknowledgement.p50),
          p99: middle(({ acknowledgement }) => acknowledgement.p99),
        }
      : null,
    cpu: medianOf(rounds, ({ cpu }) => cpu),
    memory: medianOf(rounds, ({ memory }) => memory),
    lost: rounds.reduce((sum, { lost }) => sum + lost, 0),
    generator: {
      busy: middle(({ generator }) => generator.busy),
      lateness: middle(({ generator }) => generator.lateness.p99),
    },
  }
}

function probeRow(load: Load, rounds: readonly Summary[]): LoadRow {
  const [p50, p99] = [median(rounds.map(r => r.p50)), median(rounds.map(r => r.p99))]
  const nothing = { acknowledged: null, cpu: null, memory: null, lost: 0, generator: null }
  return { load: nameOf(load), server: 'disk alone', p50, p99, ...nothing }
}

/** One load at all servers; every round begins with another one, so that none has the quiet minute. */
export async function measureLoad(load: Load, settings: Settings): Promise<LoadRow[]> {
  const outcomes = new Map<ServerName, LoadOutcome[]>(serverNames.map(name => [name, []]))
  const probes: Summary[] = []
  for (let round = 0; round < settings.rounds; round++) {
    const turn = round % serverNames.length
    for (const name of [...serverNames.slice(turn), ...serverNames.slice(0, turn)]) {
      if (!settings.servers.includes(name)) continue
      settings.tell(`${nameOf(load)}, round ${round + 1}: ${name}`)
      outcomes.get(name)?.push(await runLoad(name, load, round + 1, settings))
    }
    probes.push(await runProbe(load, round + 1, settings))
  }
  const rows = settings.servers.map(name => rowOf(load, name, outcomes.get(name) ?? []))
  return [...rows, probeRow(load, probes)]
}
