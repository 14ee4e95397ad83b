// What the disk alone takes: the keys of a load, appended to a file and synced in groups exactly as the log
// does it (at once when idle, what arrives meanwhile is the next group), with nothing else around it.
import { open } from 'node:fs/promises'
import { now } from './clock.ts'
import { pressAll } from './load/pacing.ts'
import { schedulePresses } from './load/schedule.ts'
import { type Summary, summarise } from './statistics.ts'
import { serve } from './tasks.ts'

export interface ProbePlan {
  file: string
  writers: number
  rate: number
  warmUp: number
  seconds: number
  seed: number
}

/** Bytes of a keystroke in the log. */
const keystroke = Buffer.alloc(100, 'x')

async function probe({ file, writers, rate, warmUp, seconds, seed }: ProbePlan): Promise<Summary> {
  const disk = await open(file, 'w')
  const from = warmUp * 1000
  const to = from + seconds * 1000
  const latencies: number[] = []
  let isMeasuring = false
  let waiting: number[] = []
  let syncing: Promise<void> | null = null

  async function sync() {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await disk.write(Buffer.concat(group.map(() => keystroke)))
      await disk.datasync()
      const at = now()
      if (isMeasuring) for (const pressed of group) latencies.push(at - pressed)
    }
    syncing = null
  }

  await pressAll({
    presses: schedulePresses({ writers, rate, length: to, seed }),
    from,
    to,
    press() {
      waiting.push(now())
      syncing ??= sync()
    },
    onStart: () => {
      isMeasuring = true
    },
    onEnd: () => {
      isMeasuring = false
    },
  })
  await syncing
  await disk.close()
  return summarise(latencies)
}

serve(probe)
