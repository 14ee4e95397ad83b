import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { askTogether } from './together.ts'

/** A table whose queries end when they are told to. */
function table() {
  const queries: { keys: readonly string[]; end: (error?: Error) => void }[] = []
  const values = new Map<string, number>()
  const ask = askTogether(
    (keys: readonly string[]) =>
      new Promise<ReadonlyMap<string, number>>((resolve, reject) => {
        const found = new Map([...values].filter(([key]) => keys.includes(key)))
        queries.push({ keys, end: error => (error ? reject(error) : resolve(found)) })
      }),
  )
  return { ask, values, queries }
}

test('who asks while a query is under way shares the next, which sees what was true when they asked', async () => {
  const { ask, values, queries } = table()
  values.set('a', 1)
  const first = ask(['a'])
  await turn()
  values.set('a', 2)
  const [second, third] = [ask(['a']), ask(['a', 'b'])]
  await turn()
  expect(queries.map(({ keys }) => keys)).toEqual([['a']])
  queries[0]?.end()
  expect((await first).get('a')).toBe(1)
  await turn()
  expect(queries.map(({ keys }) => keys)).toEqual([['a'], ['a', 'b']])
  queries[1]?.end()
  expect([(await second).get('a'), (await third).get('a')]).toEqual([2, 2])
})

test('those who share a query that fails are told; the next who ask are not', async () => {
  const { ask, queries } = table()
  const failing = Promise.allSettled([ask(['a']), ask(['b'])])
  await turn()
  const later = ask(['a'])
  queries[0]?.end(new Error('locked'))
  expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await turn()
  queries[1]?.end()
  expect((await later).size).toBe(0)
})
