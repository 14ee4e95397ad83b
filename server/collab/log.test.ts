import { expect, test } from 'vitest'
import { createLog } from './log.ts'
import type { Append } from './store.ts'

const append = (seq: number, storyId = 's'): Append => ({
  storyId,
  epoch: 'e',
  seq,
  userId: 'u',
  at: '',
  bytes: new Uint8Array(1),
  claims: [],
  clocks: [],
  origins: [],
})

/** A disk whose commits end when the test says so. */
function slowDisk() {
  const groups: number[][] = []
  const commits: PromiseWithResolvers<void>[] = []
  return {
    groups,
    commits,
    write: (group: readonly Append[]) => {
      groups.push(group.map(({ seq }) => seq))
      const commit = Promise.withResolvers<void>()
      commits.push(commit)
      return commit.promise
    },
  }
}

const turn = () => new Promise(resolve => setImmediate(resolve))

test('[C2] writes at once when idle; what arrives during a commit is the next group', async () => {
  const disk = slowDisk()
  const log = createLog({ write: disk.write, pace: 0 })
  const first = log.append(append(1))
  await turn()
  expect(disk.groups).toEqual([[1]])
  void log.append(append(2))
  void log.append(append(3))
  await turn()
  expect(disk.groups).toEqual([[1]])
  disk.commits[0]?.resolve()
  await first
  await turn()
  expect(disk.groups).toEqual([[1], [2, 3]])
  disk.commits[1]?.resolve()
  await log.settled()
})

test('[C3] after a failed append nothing later of that story is written, others go on', async () => {
  const disk = slowDisk()
  const log = createLog({ write: disk.write, pace: 0 })
  const failing = log.append(append(1, 'a'))
  await turn()
  const later = log.append(append(2, 'a'))
  const other = log.append(append(1, 'b'))
  const results = Promise.allSettled([failing, later, other])
  disk.commits[0]?.reject(new Error('disk full'))
  await turn()
  disk.commits[1]?.resolve()
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(disk.groups).toEqual([[1], [1]])
})

test('[C2] two commits begin no sooner after one another than their pace; what comes between shares one', async () => {
  const disk = slowDisk()
  let time = 0
  const log = createLog({ write: disk.write, pace: 50, now: () => time })
  const first = log.append(append(1))
  await turn()
  disk.commits[0]?.resolve()
  await first
  const others = [log.append(append(2)), log.append(append(3))]
  await turn()
  expect(disk.groups).toEqual([[1]])
  time = 50
  await expect.poll(() => disk.groups).toEqual([[1], [2, 3]])
  disk.commits[1]?.resolve()
  await Promise.all(others)
})
