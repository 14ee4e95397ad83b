// What one run of the bench does, from its flags.
import { parseArgs } from 'node:util'
import { type ServerName, serverNames } from './servers/server.ts'

export const parts = ['check', 'loads', 'open', 'join', 'memory'] as const
export type Part = (typeof parts)[number]

export interface Settings {
  parts: Part[]
  servers: ServerName[]
  /** The loads of the list in measures/loads.ts, counted from 1. */
  loads: number[]
  rounds: number
  /** Seconds that are not measured, and that are. */
  warmUp: number
  seconds: number
  /** Keystrokes of history in the story that is opened cold. */
  history: number
  joiners: number
  /** Where the figures go. */
  json: string
  tell: (what: string) => void
}

export const usage = `npm run bench -- [--short] [--parts ${parts.join(',')}] [--servers ${serverNames.join(',')}]
              [--loads 1,2,3,4] [--rounds 5] [--seconds 10] [--json file]`

const all = { rounds: 5, warmUp: 3, seconds: 10, history: Number.POSITIVE_INFINITY, joiners: 500 }
const short = { rounds: 1, warmUp: 1, seconds: 3, history: 20_000, joiners: 200 }

function some<T extends string>(given: string | undefined, known: readonly T[]): T[] {
  if (given === undefined) return [...known]
  const names = given.split(',')
  const strange = names.find(name => !known.some(one => one === name))
  if (strange !== undefined) throw new Error(`There is no '${strange}' here.\n${usage}`)
  return known.filter(one => names.includes(one))
}

/** Throws with a sentence that says what is known. */
export function readSettings(args: string[], tell: Settings['tell']): Settings {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      parts: { type: 'string' },
      servers: { type: 'string' },
      loads: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      json: { type: 'string', default: 'tests/bench/data/bench.json' },
    },
  })
  const base = values.short ? short : all
  return {
    ...base,
    parts: some(values.parts, parts),
    servers: some(values.servers, serverNames),
    loads: some(values.loads, ['1', '2', '3', '4']).map(Number),
    rounds: Number(values.rounds ?? base.rounds),
    seconds: Number(values.seconds ?? base.seconds),
    json: values.json,
    tell,
  }
}
