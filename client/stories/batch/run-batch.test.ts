import { expect, test } from 'vitest'
import { runBatch } from './run-batch.ts'

test('what one story refuses stops no other, and each is told of by itself, in order', async () => {
  const refusal = new Error('not this one')
  const told: number[] = []
  const outcomes = await runBatch(
    [1, 2, 3, 4, 5, 6],
    async n => {
      if (n % 3 === 0) throw refusal
    },
    done => told.push(done),
  )
  expect(outcomes.map(({ subject, error }) => [subject, error])).toEqual([
    [1, null],
    [2, null],
    [3, refusal],
    [4, null],
    [5, null],
    [6, refusal],
  ])
  expect(told).toEqual([1, 2, 3, 4, 5, 6])
})

test('only a few run at once', async () => {
  let running = 0
  let most = 0
  await runBatch(Array.from({ length: 20 }), async () => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
  })
  expect(most).toBe(4)
})

test('stopped by a person it ends what has begun and begins nothing else', async () => {
  let isStopped = false
  const outcomes = await runBatch(
    Array.from({ length: 20 }, (_, i) => i),
    async () => {},
    done => {
      isStopped = done >= 6
    },
    () => isStopped,
  )
  expect(outcomes.length).toBeGreaterThanOrEqual(6)
  expect(outcomes.length).toBeLessThan(20)
  expect(outcomes.every(({ error }) => error === null)).toBe(true)
})
