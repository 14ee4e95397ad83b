import { expect, test } from 'vitest'
import { createQueue } from './queue.ts'

/** Work that ends when it is told to. */
function piece() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { work: () => promise, end: resolve }
}

test('what is waited for goes before what is done ahead, and only so much at once', async () => {
  const queue = createQueue({ atOnce: 1, waitingAtMost: 10 })
  const first = piece()
  const order: string[] = []
  const note = (name: string) => async () => void order.push(name)
  const all = [
    queue.do(first.work),
    queue.do(note('ahead'), 'ahead'),
    queue.do(note('now')),
    queue.do(note('also now')),
  ]
  expect(order).toEqual([])
  first.end()
  await Promise.all(all)
  expect(order).toEqual(['now', 'also now', 'ahead'])
})

test('too much is refused, and a failure makes room for the next', async () => {
  const queue = createQueue({ atOnce: 1, waitingAtMost: 1 })
  const first = piece()
  const running = queue.do(first.work)
  const waiting = queue.do(() => Promise.reject(new Error('bad picture')))
  await expect(queue.do(async () => {})).rejects.toMatchObject({ code: 'unavailable' })
  first.end()
  await running
  await expect(waiting).rejects.toThrow('bad picture')
  await expect(queue.do(async () => 'done')).resolves.toBe('done')
})

test('closing waits for what runs and refuses what waits', async () => {
  const queue = createQueue({ atOnce: 1, waitingAtMost: 9 })
  const first = piece()
  const running = queue.do(first.work)
  const waiting = queue.do(async () => {})
  const refused = expect(waiting).rejects.toMatchObject({ code: 'unavailable' })
  const closed = queue.close()
  await refused
  first.end()
  await Promise.all([running, closed])
  await expect(queue.do(async () => {})).rejects.toMatchObject({ code: 'unavailable' })
})
