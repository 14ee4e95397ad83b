// The figures as tables for a terminal.
import type { CheckRow } from './measures/check.ts'
import type { JoinRow, MemoryRow } from './measures/joining.ts'
import type { LoadRow } from './measures/loads.ts'
import type { OpeningRow } from './measures/opening.ts'

export interface Figures {
  at: string
  node: string
  cpus: string
  rounds: number
  seconds: number
  check: CheckRow[]
  loads: LoadRow[]
  opening: OpeningRow | null
  joining: JoinRow[]
  memory: MemoryRow[]
}

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...lines.map(line => line[i]?.length ?? 0)))
  const pad = (cell: string, i: number) =>
    i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)
  return lines.map(line => line.map(pad).join('  ').trimEnd()).join('\n')
}

const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const or = (value: number | null, write: (value: number) => string) =>
  value === null ? '–' : write(value)
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MiB`

const loadTable = (rows: readonly LoadRow[]) =>
  table(
    ['load, server', 'p50', 'p99 ms', 'saved p50', 'p99 ms', 'CPU µs', 'memory', 'generator'],
    rows.map(row => [
      `${row.load}  ${row.server}${row.lost > 0 ? ` (${row.lost} lost)` : ''}`,
      ms(row.p50),
      ms(row.p99),
      or(row.acknowledged?.p50 ?? null, ms),
      or(row.acknowledged?.p99 ?? null, ms),
      or(row.cpu, value => value.toFixed(0)),
      or(row.memory, megabytes),
      or(row.generator?.busy ?? null, value => `${(value * 100).toFixed(0)} %`),
    ]),
  )

const checkTable = (rows: readonly CheckRow[]) =>
  table(
    ['the generator, checked at', 'its p50', 'p99 ms', "real clients' p50", 'p99 ms'],
    rows.map(({ server, generator, clients }) => [
      server,
      ...[generator.p50, generator.p99, clients.p50, clients.p99].map(ms),
    ]),
  )

const openingTable = ({ keystrokes, bytes, cold, warm, yjs }: OpeningRow) =>
  table(
    ['opening, keystrokes', 'state', 'cold ms', 'open already ms', 'Y.applyUpdate ms', 'cold is'],
    [
      [
        `${keystrokes}`,
        kilobytes(bytes),
        ms(cold),
        ms(warm),
        ms(yjs),
        `${(cold / yjs).toFixed(2)} ×`,
      ],
    ],
  )

const joinTable = (rows: readonly JoinRow[]) =>
  table(
    ['joining at once', 'people', 'draft', 'half have it ms', 'all have it ms'],
    rows.map(({ server, joiners, bytes, p50, all }) => [
      server,
      `${joiners}`,
      kilobytes(bytes),
      ms(p50),
      ms(all),
    ]),
  )

const memoryTable = (rows: readonly MemoryRow[]) =>
  table(
    ['memory of', 'an open room', 'a connection'],
    rows.map(({ server, room, connection }) => [
      server,
      or(room, kilobytes),
      or(connection, kilobytes),
    ]),
  )

export function report({ check, loads, opening, joining, memory }: Figures): string {
  return [
    check.length > 0 ? checkTable(check) : null,
    loads.length > 0 ? loadTable(loads) : null,
    opening && openingTable(opening),
    joining.length > 0 ? joinTable(joining) : null,
    memory.length > 0 ? memoryTable(memory) : null,
  ]
    .filter(text => text !== null)
    .join('\n\n')
}
