// Two lists side by side: what stayed, what changed, what came and what went, in the order of reading.

/** Indexes into the list before and the list after; null where the item is only in the other. */
export type Aligned = { before: number; after: number | null } | { before: null; after: number }

type Match = [before: number, after: number]

/** Above so many cells a comparison would be felt; then everything counts as replaced. */
const mostCells = 4_000_000
const mostSimilarityCells = 20_000

/** The matches in order whose weights add up to the most (0 is no match). */
function bestMatches(
  rows: number,
  columns: number,
  weight: (row: number, column: number) => number,
): Match[] {
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  const matched = (row: number, column: number) => {
    const gain = weight(row, column)
    return gain > 0 ? gain + at(row + 1, column + 1) : 0
  }
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        matched(row, column),
      )
    }
  }
  const matches: Match[] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (matched(row, column) === at(row, column) && at(row, column) > 0) {
      matches.push([row++, column++])
    } else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return matches
}

/** A text as the numbers of its words, the smallest first: every pair of texts is looked at, so it has to be quick. */
function createNumbering() {
  const numbers = new Map<string, number>()
  const numberOf = (word: string) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  return (text: string) =>
    Int32Array.from(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [], numberOf).sort()
}

/** Texts that share less are two texts, not one that was rewritten. */
const leastSimilarity = 0.4

/** How many of their words two texts share, 0 to 1 (Dice); 0 when it is too little. */
function similarity(a: Int32Array, b: Int32Array): number {
  const both = a.length + b.length
  if (2 * Math.min(a.length, b.length) < leastSimilarity * both) return 0
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
  }
  const share = both === 0 ? 0 : (2 * shared) / both
  return share >= leastSimilarity ? share : 0
}

function similarMatches(before: readonly string[], after: readonly string[]): Match[] {
  if (before.length === 1 && after.length === 1) return [[0, 0]]
  if (before.length * after.length > mostSimilarityCells) return []
  const numbered = createNumbering()
  const [left, right] = [before.map(numbered), after.map(numbered)]
  const none = new Int32Array()
  return bestMatches(before.length, after.length, (row, column) =>
    similarity(left[row] ?? none, right[column] ?? none),
  )
}

function sameMatches(before: readonly string[], after: readonly string[]): Match[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const longestEnd = Math.min(before.length, after.length) - start
  while (end < longestEnd && before.at(-1 - end) === after.at(-1 - end)) end++
  const rows = before.length - start - end
  const columns = after.length - start - end
  const middle =
    rows * columns > mostCells
      ? []
      : bestMatches(rows, columns, (row, column) =>
          before[start + row] === after[start + column] ? 1 : 0,
        )
  return [
    ...Array.from({ length: start }, (_, i): Match => [i, i]),
    ...middle.map(([row, column]): Match => [start + row, start + column]),
    ...Array.from({ length: end }, (_, i): Match => [start + rows + i, start + columns + i]),
  ]
}

/** What lies between two matches: removals first, then additions. */
const unmatched = (before: Match, after: Match): Aligned[] => [
  ...Array.from({ length: after[0] - before[0] }, (_, i) => ({
    before: before[0] + i,
    after: null,
  })),
  ...Array.from({ length: after[1] - before[1] }, (_, i) => ({
    before: null,
    after: before[1] + i,
  })),
]

/** The matches between `start` and `end`, with what `gap` makes of the stretches around them. */
function fillGaps(
  matches: readonly Match[],
  start: Match,
  end: Match,
  gap: (from: Match, to: Match) => Aligned[],
): Aligned[] {
  const aligned: Aligned[] = []
  let from = start
  for (const [before, after] of matches) {
    aligned.push(...gap(from, [before, after]), { before, after })
    from = [before + 1, after + 1]
  }
  return [...aligned, ...gap(from, end)]
}

/**
 * Aligns two lists of texts: equal ones first (longest common subsequence), then, between those, similar
 * ones, or two that stand alone in the same place.
 */
export function align(before: readonly string[], after: readonly string[]): Aligned[] {
  const same = sameMatches(before, after)
  return fillGaps(same, [0, 0], [before.length, after.length], (from, to) => {
    const similar = similarMatches(before.slice(from[0], to[0]), after.slice(from[1], to[1]))
    const moved = similar.map(([row, column]): Match => [from[0] + row, from[1] + column])
    return fillGaps(moved, from, to, unmatched)
  })
}
