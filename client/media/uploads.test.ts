import { expect, test } from 'vitest'
import type { Media } from '#shared/media/api.ts'
import { refusalOf } from './upload.ts'
import { createUploads } from './uploads.ts'

const file = (name: string) => new File(['x'], name, { type: 'image/jpeg' })

/** A server that answers when it is told to. */
function server() {
  const sent = new Map<string, { done: (media: Media) => void; fail: (error: Error) => void }>()
  let count = 0
  const uploads = createUploads({
    atOnce: 2,
    newId: () => String(++count),
    send: ({ name }, { signal, onProgress }) =>
      new Promise((done, fail) => {
        sent.set(name, { done, fail })
        onProgress(0.5)
        signal.addEventListener('abort', () => fail(new Error('aborted')))
      }),
  })
  return { uploads, sent }
}

const settle = () => new Promise(resolve => setTimeout(resolve))
const media = { id: 'm' } as Media // what is in it does not matter here

test('two are sent at once, the third when one of them is done', async () => {
  const { uploads, sent } = server()
  const done: string[] = []
  for (const name of ['a', 'b', 'c'])
    uploads.start(file(name), { onDone: ({ id }) => done.push(id) })
  expect(uploads.list().map(({ state, part }) => [state, part])).toEqual([
    ['sending', 0.5],
    ['sending', 0.5],
    ['waiting', 0],
  ])
  sent.get('a')?.done(media)
  await settle()
  expect(done).toEqual(['m'])
  expect(uploads.list().map(({ name, state }) => [name, state])).toEqual([
    ['b', 'sending'],
    ['c', 'sending'],
  ])
})

test('what is cancelled is gone and makes room; what failed stays until it is tried again', async () => {
  const { uploads, sent } = server()
  const gone: string[] = []
  const start = (name: string) =>
    uploads.start(file(name), { onDone: () => {}, onGone: () => gone.push(name) })
  const [a, b] = [start('a'), start('b')]
  start('c')
  uploads.cancel(a)
  await settle()
  expect(gone).toEqual(['a'])
  expect(uploads.list().map(({ name, state }) => [name, state])).toEqual([
    ['b', 'sending'],
    ['c', 'sending'],
  ])
  sent.get('b')?.fail(new Error('the line broke'))
  await settle()
  expect(uploads.list()[0]).toMatchObject({ state: 'failed', error: new Error('the line broke') })
  uploads.retry(b)
  expect(uploads.list()[0]).toMatchObject({ state: 'sending', error: null })
})

test('what the newsroom would refuse is not sent', () => {
  expect(refusalOf({ size: 50 * 1024 * 1024, type: 'image/jpeg' })?.code).toBe('too-large')
  expect(refusalOf({ size: 9, type: 'image/svg+xml' })?.code).toBe('unsupported-type')
  expect(refusalOf({ size: 9, type: 'image/png' })).toBeNull()
  expect(refusalOf({ size: 9, type: '' })).toBeNull()
})
