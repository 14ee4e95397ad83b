import { expect, test } from 'vitest'
import { type Batch, createKeeper } from './keeper.ts'

const bytes = (...values: number[]) => new Uint8Array(values)

/** A keeper whose writes end when the test says so. */
function world(unsaved = 0) {
  const writes: { batch: Batch; done: () => void; fail: () => void }[] = []
  const server = { unsaved }
  const keeper = createKeeper({
    write: batch =>
      new Promise((resolve, reject) => {
        writes.push({ batch, done: resolve, fail: () => reject(new Error('full')) })
      }),
    everything: () => bytes(99),
    unsaved: () => server.unsaved,
    changed: () => {},
  })
  return {
    keeper,
    writes,
    server,
    types(value: number) {
      server.unsaved++
      keeper.add(bytes(value), true)
    },
  }
}

const settled = () => new Promise(resolve => setTimeout(resolve))

test('[C3] an edit is kept once its transaction is committed, not before', async () => {
  const { keeper, types, writes } = world()
  types(1)
  expect(keeper.state().unkept).toBe(1)
  writes[0]?.done()
  await settled()
  expect(keeper.state()).toEqual({ unkept: 0, error: null })
})

test('what comes while something is written goes together, with the count of it', async () => {
  const { types, writes } = world()
  for (const value of [1, 2, 3]) types(value)
  expect(writes).toHaveLength(1)
  writes[0]?.done()
  await settled()
  expect(writes).toHaveLength(2)
  expect(writes[1]?.batch).toEqual({ updates: [bytes(2), bytes(3)], isWhole: false, unsaved: 3 })
})

test('a page that is being closed does not wait for what is being written', () => {
  const { keeper, types, writes } = world()
  types(1)
  types(2)
  keeper.flush()
  expect(writes.map(({ batch }) => batch.updates)).toEqual([[bytes(1)], [bytes(2)]])
})

test('after a failure it says so, and the next write brings everything', async () => {
  const { keeper, types, writes } = world()
  types(1)
  writes[0]?.fail()
  await settled()
  expect(keeper.state()).toEqual({ unkept: 1, error: new Error('full') })
  expect(writes).toHaveLength(1)
  types(2)
  expect(writes[1]?.batch).toEqual({ updates: [bytes(99)], isWhole: true, unsaved: 2 })
  writes[1]?.done()
  await settled()
  expect(keeper.state()).toEqual({ unkept: 0, error: null })
})

test('a count that fell is written when nothing takes it along', () => {
  const { keeper, server, writes } = world(3)
  server.unsaved = 0
  keeper.flush()
  expect(writes[0]?.batch).toEqual({ updates: [], isWhole: false, unsaved: 0 })
})

test("others' edits are written too, and are nobody's unkept work", async () => {
  const { keeper, writes } = world()
  keeper.add(bytes(7), false)
  expect(keeper.state().unkept).toBe(0)
  expect(writes[0]?.batch.updates).toEqual([bytes(7)])
})
