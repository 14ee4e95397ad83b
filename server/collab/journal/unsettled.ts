// What of a journal the database lacks. A story's appends are numbered without a gap: what it has is left
// out, and what does not follow from it is a stray: somebody put back an older copy of the database, the story
// is gone, or its draft began anew.
import type { Append, Head } from '../log-store.ts'

export async function contiguous(
  appends: readonly Append[],
  headsOf: (storyIds: readonly string[]) => Promise<Map<string, Head>>,
): Promise<{ fresh: Append[]; strays: Append[] }> {
  const heads = await headsOf([...new Set(appends.map(({ storyId }) => storyId))])
  const next = new Map([...heads].map(([storyId, { seq }]) => [storyId, seq + 1]))
  let fresh: Append[] = []
  const strays: Append[] = []
  for (const append of appends) {
    const { storyId, epoch, seq } = append
    const expected = next.get(storyId)
    if (expected === undefined || heads.get(storyId)?.epoch !== epoch || seq > expected) {
      strays.push(append)
    } else if (seq > (heads.get(storyId)?.seq ?? 0)) {
      // A number that was given out anew: what had it before, and all behind that, was refused.
      if (seq < expected) fresh = fresh.filter(one => one.storyId !== storyId || one.seq < seq)
      fresh.push(append)
      next.set(storyId, seq + 1)
    }
  }
  return { fresh, strays }
}
