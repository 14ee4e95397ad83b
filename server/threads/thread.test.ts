import { afterAll, expect, test } from 'vitest'
import type { Sums } from '#tests/support/sums-worker.ts'
import { createThread } from './thread.ts'

const thread = createThread<Sums>(new URL('../../tests/support/sums-worker.ts', import.meta.url))
afterAll(() => thread.close())

test('answers each question with its own answer', async () => {
  const sums = await Promise.all([thread.ask('add', [1, 2]), thread.ask('add', [3, 4, 5])])
  expect(sums).toEqual([3, 12])
})

test('says what the work threw', async () => {
  await expect(thread.ask('fail', 'no such luck')).rejects.toThrow('no such luck')
})

test('one that dies fails what it was asked, and the next question starts another', async () => {
  await expect(thread.ask('die', 1)).rejects.toThrow('ended')
  expect(await thread.ask('add', [1])).toBe(1)
})

test('closing ends it, also when it never began', async () => {
  const idle = createThread<Sums>(new URL('../../tests/support/sums-worker.ts', import.meta.url))
  await idle.close()
  await thread.close()
  expect(await thread.ask('add', [2, 2])).toBe(4)
})
