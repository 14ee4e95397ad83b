import { expect, it } from 'vitest'
import { timeLineOf } from './time-line.ts'

const version = (id: string, at: string) => ({
  id,
  reason: 'automatic' as const,
  name: null,
  by: null,
  authors: [],
  at,
  words: 1,
})
const record = (action: string, at: string, to: string | null = null) => ({
  at,
  by: null,
  action,
  from: null,
  to,
  note: null,
})
const edition = {
  number: 1,
  publishedAt: '2026-11-24T12:00:00.000Z',
  publishedBy: { id: 'ana', name: 'Ana' },
} as never // as much of an edition as the line looks at

const kinds = (entries: ReturnType<typeof timeLineOf>) =>
  entries.map(entry => (entry.kind === 'record' ? entry.record.action : entry.kind))

it('puts versions, editions and the record in one line, and a publication in it once', () => {
  const line = timeLineOf({
    versions: [version('a', '2026-11-24T11:00:00.000Z')],
    areAllVersions: true,
    editions: [edition],
    history: [
      record('published', '2026-11-24T12:00:00.001Z', '1'),
      record('state', '2026-11-24T11:30:00.000Z'),
      record('created', '2026-11-24T10:00:00.000Z'),
    ],
  })
  expect(kinds(line)).toEqual(['edition', 'state', 'version', 'created'])
})

it('shows nothing older than the versions that were fetched', () => {
  const line = timeLineOf({
    versions: [version('a', '2026-11-24T11:00:00.000Z')],
    areAllVersions: false,
    editions: [],
    history: [record('created', '2026-11-24T10:00:00.000Z')],
  })
  expect(kinds(line)).toEqual(['version'])
})
