// When keys are pressed: every writer at its own pace with a jitter, all of them in one list. The same
// seed gives the same list, so that every server, and the disk probe, gets the same arrivals.

/** One press: when, in milliseconds from the beginning, and by which writer. */
export interface Press {
  at: number
  writer: number
}

export interface Pace {
  writers: number
  /** Keys a second of one writer. */
  rate: number
  /** Milliseconds. */
  length: number
  seed: number
}

/** Numbers from 0 to 1 (mulberry32). */
export function createRandom(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Intervals are between half and one and a half of the mean. */
export function schedulePresses({ writers, rate, length, seed }: Pace): Press[] {
  const random = createRandom(seed)
  const mean = 1000 / rate
  const presses: Press[] = []
  for (let writer = 0; writer < writers; writer++) {
    for (let at = random() * mean; at < length; at += mean * (0.5 + random()))
      presses.push({ at, writer })
  }
  return presses.sort((a, b) => a.at - b.at)
}
