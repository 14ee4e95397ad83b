// Which versions make room as they grow old: of those that nobody asked for, the last one in each hour
// stays after a day, in each day after a week, in each month after a quarter.

const hour = 3_600_000
const day = 24 * hour

/** From the age `after` on, one version is enough for each stretch of `each`. In milliseconds. */
const steps = [
  { after: 90 * day, each: 30 * day },
  { after: 7 * day, each: day },
  { after: day, each: hour },
] as const

export interface Kept {
  id: string
  /** ISO 8601. */
  at: string
}

/** The versions that go, of `passing` ones in any order. */
export function thinned(passing: readonly Kept[], now: Date): string[] {
  const taken = new Set<string>()
  return [...passing]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .filter(({ at }) => {
      const time = Date.parse(at)
      const step = steps.find(({ after }) => now.getTime() - time >= after)
      if (!step) return false
      const stretch = `${step.each}:${Math.floor(time / step.each)}`
      if (taken.has(stretch)) return true
      taken.add(stretch)
      return false
    })
    .map(({ id }) => id)
}
