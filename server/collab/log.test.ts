import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'
import type { Append } from './log-store.ts'

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

/** Enough of them for a commit to begin. */
async function turns() {
  for (let i = 0; i < 5; i++) await turn()
}

test('[C2] writes at once when idle; what arrives during a commit is the next group', async () => {
  const disk = slowDisk()
  const log = createLog({ write: disk.write })
  const first = log.append(append(1))
  await turns()
  expect(disk.groups).toEqual([[1]])
  void log.append(append(2))
  void log.append(append(3))
  await turns()
  expect(disk.groups).toEqual([[1]])
  disk.commits[0]?.resolve()
  await first
  await turns()
  expect(disk.groups).toEqual([[1], [2, 3]])
  disk.commits[1]?.resolve()
  await log.settled()
})

test('what is given is settled when it is written, though others go on giving', async () => {
  const disk = slowDisk()
  const log = createLog({ write: disk.write })
  void log.append(append(1))
  await turns()
  void log.append(append(2))
  let isSettled = false
  const settled = log.settled().then(() => {
    isSettled = true
  })
  void log.append(append(1, 'other'))
  disk.commits[0]?.resolve()
  await turns()
  expect(isSettled).toBe(false)
  void log.append(append(2, 'other'))
  disk.commits[1]?.resolve()
  await turns()
  expect(disk.groups).toHaveLength(3)
  expect(isSettled).toBe(true)
  await settled
})

test('[C3] after a failed append nothing later of that story is written, others go on', async () => {
  const disk = slowDisk()
  const log = createLog({ write: disk.write })
  const failing = log.append(append(1, 'a'))
  await turns()
  const later = log.append(append(2, 'a'))
  const other = log.append(append(1, 'b'))
  const results = Promise.allSettled([failing, later, other])
  disk.commits[0]?.reject(new Error('disk full'))
  await turns()
  disk.commits[1]?.resolve()
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(disk.groups).toEqual([[1], [1]])
})

test('[C2] what sockets bring one after another in a moment shares one commit', async () => {
  const disk = slowDisk()
  const log = createLog({ write: disk.write })
  const first = log.append(append(1))
  await turn()
  const second = log.append(append(2))
  await turns()
  expect(disk.groups).toEqual([[1, 2]])
  disk.commits[0]?.resolve()
  await Promise.all([first, second])
})
