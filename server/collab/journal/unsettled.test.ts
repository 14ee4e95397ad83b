import { expect, test } from 'vitest'
import type { Append, Head } from '../log-store.ts'
import { contiguous } from './unsettled.ts'

const append = (storyId: string, seq: number, epoch = 'e'): Append => ({
  storyId,
  epoch,
  seq,
  userId: 'u',
  at: '',
  bytes: new Uint8Array(),
  claims: [],
  clocks: [],
  origins: [],
})

const at = (heads: Record<string, Head>) => async () => new Map(Object.entries(heads))
const named = (appends: readonly Append[]) =>
  appends.map(({ storyId, seq }) => `${storyId}${seq}`).join(' ')

test('what the database has is left out, what follows comes in order', async () => {
  const left = [append('a', 2), append('b', 7), append('a', 3), append('a', 4), append('b', 8)]
  const heads = at({ a: { epoch: 'e', seq: 3 }, b: { epoch: 'e', seq: 6 } })
  const { fresh, strays } = await contiguous(left, heads)
  expect([named(fresh), named(strays)]).toEqual(['b7 a4 b8', ''])
})

test('[C3] a number that was given out anew is what it was given to last', async () => {
  const anew = { ...append('a', 2), userId: 'later' }
  const left = [append('a', 2), append('b', 1), append('a', 3), anew]
  const heads = at({ a: { epoch: 'e', seq: 1 }, b: { epoch: 'e', seq: 0 } })
  const { fresh, strays } = await contiguous(left, heads)
  expect([fresh, strays]).toEqual([[append('b', 1), anew], []])
})

test('[C3] an older database gets no hole', async () => {
  const heads = at({ a: { epoch: 'e', seq: 1 } })
  const { fresh, strays } = await contiguous([append('a', 3), append('a', 4)], heads)
  expect([named(fresh), named(strays)]).toEqual(['', 'a3 a4'])
})

test('stories that are gone and drafts that began anew follow from nothing', async () => {
  const heads = at({ a: { epoch: 'later', seq: 1 } })
  const { fresh, strays } = await contiguous([append('a', 2), append('gone', 1)], heads)
  expect([named(fresh), named(strays)]).toEqual(['', 'a2 gone1'])
})
