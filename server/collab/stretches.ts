// Which stretches a text shares with another, by an index of every few characters of the other: the work grows
// with the two lengths, not with their product. What comes too often to tell anything does not begin a stretch.

/** `length` characters from `inCame` on are those of the other text from `inWent` on. */
export interface Stretch {
  inCame: number
  inWent: number
  length: number
}

/** What may still be done for one change, in characters looked at. */
export interface Budget {
  left: number
}

/** The same characters in more places than this do not say where they are from. */
const mostPlaces = 32

const base = 0x01000193
const spread = 0x9e3779b1

/** A number for each run of `length` characters, each made of the one before (Karp and Rabin, 1987). */
function hashesOf(text: string, length: number) {
  const hashes = new Int32Array(Math.max(0, text.length - length + 1))
  let leaving = 1
  for (let i = 1; i < length; i++) leaving = Math.imul(leaving, base)
  let hash = 0
  for (let i = 0; i < text.length; i++) {
    if (i >= length) hash -= Math.imul(leaving, text.charCodeAt(i - length))
    hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0
    if (i >= length - 1) hashes[i - length + 1] = hash
  }
  return hashes
}

/** Looks for stretches of at least `shortest` characters in `went`. */
export function indexText(went: string, shortest: number) {
  const hashes = hashesOf(went, shortest)
  const bits = Math.ceil(Math.log2(hashes.length + 2))
  const bucketOf = (hash = 0) => Math.imul(hash, spread) >>> (32 - bits)
  const firsts = new Int32Array(2 ** bits).fill(-1)
  const counts = new Int32Array(2 ** bits)
  const nexts = new Int32Array(hashes.length)
  for (let at = hashes.length - 1; at >= 0; at--) {
    const bucket = bucketOf(hashes[at])
    nexts[at] = firsts[bucket] ?? -1
    firsts[bucket] = at
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }

  /** The whole of what is the same around two places; null when that is too short. */
  function around(came: string, inCame: number, inWent: number): Stretch | null {
    let length = 0
    while (
      inCame + length < came.length &&
      inWent + length < went.length &&
      came.charCodeAt(inCame + length) === went.charCodeAt(inWent + length)
    )
      length++
    if (length < shortest) return null
    let before = 0
    while (
      before < Math.min(inCame, inWent) &&
      came.charCodeAt(inCame - before - 1) === went.charCodeAt(inWent - before - 1)
    )
      before++
    return { inCame: inCame - before, inWent: inWent - before, length: length + before }
  }

  /** Those in `came`, each as long as it can be, from the first on; only some when the budget is used up. */
  return function stretchesIn(came: string, budget: Budget): Stretch[] {
    const found: Stretch[] = []
    /** How far `came` is seen, by how far the two places are apart. */
    const seen = new Map<number, number>()
    const wanted = hashesOf(came, shortest)
    for (let inCame = 0; inCame < wanted.length && budget.left > 0; inCame++) {
      budget.left--
      const bucket = bucketOf(wanted[inCame])
      if ((counts[bucket] ?? 0) > mostPlaces) continue
      for (let inWent = firsts[bucket] ?? -1; inWent >= 0; inWent = nexts[inWent] ?? -1) {
        budget.left--
        if ((seen.get(inWent - inCame) ?? 0) > inCame) continue
        const stretch = around(came, inCame, inWent)
        if (!stretch) continue
        budget.left -= stretch.length
        seen.set(inWent - inCame, stretch.inCame + stretch.length)
        found.push(stretch)
      }
    }
    return found
  }
}
