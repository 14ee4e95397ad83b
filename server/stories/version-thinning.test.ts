import { expect, it } from 'vitest'
import { thinned } from './version-thinning.ts'

const now = new Date('2026-11-24T12:00:00.000Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

it('keeps all of a day, then the last of each hour, then of each day', () => {
  const kept = [
    { id: 'today-1', at: ago(1) },
    { id: 'today-2', at: ago(1.1) },
    { id: 'hour-late', at: ago(30.1) },
    { id: 'hour-early', at: ago(30.5) },
    { id: 'day-late', at: ago(240.1) },
    { id: 'day-early', at: ago(243) },
  ]
  expect(thinned(kept, now)).toEqual(['hour-early', 'day-early'])
})
