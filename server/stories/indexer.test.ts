import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEvents } from '#server/events/events.ts'
import { createIndexer } from './indexer.ts'

const logger = pino({ level: 'silent' })
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An index that takes `takes` milliseconds and notes whose turn it was, and when. */
function followed({ takes = 0, fails = '' } = {}) {
  const events = createEvents(logger)
  const turns: string[] = []
  let atOnce = 0
  const indexer = createIndexer({
    events,
    logger,
    failure: 'it failed',
    quiet: 100,
    latest: 250,
    async index(storyId) {
      expect(++atOnce).toBe(1)
      turns.push(`${storyId} ${Math.round(performance.now())}`)
      if (takes > 0) await new Promise(resolve => setTimeout(resolve, takes))
      atOnce--
      if (storyId === fails) throw new Error('no')
    },
  })
  const begun = performance.now()
  return {
    indexer,
    types: (storyId: string) => events.emit('draft.changed', { storyId }),
    turns: () =>
      turns.map(turn => {
        const [storyId, at] = turn.split(' ')
        return `${storyId} ${Number(at) - Math.round(begun)}`
      }),
  }
}

test('follows a moment after the last key, and at the latest a while after the first', async () => {
  const { types, turns, indexer } = followed()
  for (let key = 0; key < 6; key++) {
    types('a')
    await vi.advanceTimersByTimeAsync(60)
  }
  await vi.advanceTimersByTimeAsync(500)
  expect(turns()).toEqual(['a 250', 'a 400'])
  await indexer.close()
})

test('one story after another, with a rest of three times the work', async () => {
  const { types, turns, indexer } = followed({ takes: 40 })
  for (const storyId of ['a', 'b', 'c']) types(storyId)
  await vi.advanceTimersByTimeAsync(1000)
  expect(turns()).toEqual(['a 100', 'b 260', 'c 420'])
  await indexer.close()
})

test('one that fails is not in the way of others; what waits at the end is done', async () => {
  const { types, turns, indexer } = followed({ fails: 'a' })
  types('a')
  types('b')
  await vi.advanceTimersByTimeAsync(100)
  types('a')
  await indexer.close()
  types('c')
  await vi.advanceTimersByTimeAsync(1000)
  expect(turns().map(turn => turn[0])).toEqual(['a', 'b', 'a'])
})
