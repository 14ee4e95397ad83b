import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createEvents } from './events.ts'
import { remembered } from './remembered.ts'

const events = createEvents(pino({ level: 'silent' }))

test('reads once, and again after what makes it another', async () => {
  let reads = 0
  const get = remembered(events, ['dictionary.changed'], async () => ++reads)
  expect(await Promise.all([get(), get()])).toEqual([1, 1])
  events.emit('settings.changed', {})
  expect(await get()).toBe(1)
  events.emit('dictionary.changed', {})
  expect(await get()).toBe(2)
})

test('a failure is not remembered, nor what was being read when it became another', async () => {
  const reading = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  let reads = 0
  const get = remembered(events, ['dictionary.changed'], () => {
    const next = reading[reads++]
    return next ? next.promise : Promise.resolve('later')
  })
  const first = get()
  events.emit('dictionary.changed', {})
  const second = get()
  reading[0]?.reject(new Error('too old'))
  await expect(first).rejects.toThrow()
  reading[1]?.resolve('new')
  expect(await second).toBe('new')
  expect([await get(), reads]).toEqual(['new', 2])
})
