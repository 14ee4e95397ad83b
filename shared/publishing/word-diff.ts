// Which words of a text went and which came: Myers' shortest edit script (1986) over words, spaces and
// signs, between the places that both texts surely share. Bounded, so that no pair of texts takes long.

export interface WordChange {
  kind: 'same' | 'inserted' | 'deleted'
  text: string
}

/** Edits that a stretch is searched for; one with more counts as replaced. */
const mostEdits = 600

const tokensOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

type Edit = 'same' | 'inserted' | 'deleted'

/** The edits that lead from `a` to `b`; null when there are too many. */
function shortestScript(a: readonly string[], b: readonly string[]): Edit[] | null {
  const most = Math.min(a.length + b.length, mostEdits)
  const trace: Int32Array[] = []
  const reached = new Int32Array(2 * most + 2)
  const at = (values: Int32Array, diagonal: number) => values[diagonal + most] ?? 0
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reached.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown =
        diagonal === -edits ||
        (diagonal !== edits && at(reached, diagonal - 1) < at(reached, diagonal + 1))
      let x = isDown ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reached[diagonal + most] = x
      if (x >= a.length && x - diagonal >= b.length)
        return backtrack(trace, most, a.length, b.length)
    }
  }
  return null
}

function backtrack(trace: readonly Int32Array[], most: number, rows: number, columns: number) {
  const script: Edit[] = []
  let [x, y] = [rows, columns]
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const reached = trace[edits]
    const at = (diagonal: number) => reached?.[diagonal + most] ?? 0
    const diagonal = x - y
    const isDown =
      diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
    const startX = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1
    for (; x > startX; x--, y--) script.push('same')
    script.push(isDown ? 'inserted' : 'deleted')
    if (isDown) y--
    else x--
  }
  for (; x > 0; x--) script.push('same')
  return script.reverse()
}

/** Words that both texts have exactly once, in the order of both: patience. */
function anchors(a: readonly string[], b: readonly string[]): [number, number][] {
  const once = (tokens: readonly string[]) => {
    const places = new Map<string, number>()
    for (const [index, token] of tokens.entries()) places.set(token, places.has(token) ? -1 : index)
    return places
  }
  const inB = once(b)
  const shared = [...once(a)]
    .map(([token, index]): [number, number] => [index, inB.get(token) ?? -1])
    .filter(([index, other]) => index >= 0 && other >= 0)
    .sort(([left], [right]) => left - right)
  return longestRising(shared)
}

/** The longest run of pairs whose second numbers rise. */
function longestRising(places: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const before: number[] = []
  for (const [index, [, value]] of places.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  }
  const rising: [number, number][] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const place = places[index]
    if (place) rising.push(place)
  }
  return rising.reverse()
}

const replaced = (a: readonly string[], b: readonly string[]): Edit[] => [
  ...a.map((): Edit => 'deleted'),
  ...b.map((): Edit => 'inserted'),
]

function script(a: readonly string[], b: readonly string[]): Edit[] {
  const shortest = shortestScript(a, b)
  if (shortest) return shortest
  const edits: Edit[] = []
  let [fromA, fromB] = [0, 0]
  const between = (toA: number, toB: number) => {
    const [left, right] = [a.slice(fromA, toA), b.slice(fromB, toB)]
    edits.push(...(shortestScript(left, right) ?? replaced(left, right)))
  }
  for (const [inA, inB] of anchors(a, b)) {
    between(inA, inB)
    edits.push('same')
    fromA = inA + 1
    fromB = inB + 1
  }
  between(a.length, b.length)
  return edits
}

/** A space or a sign between two changes reads as part of them. */
const isThin = ({ kind, text }: WordChange) => kind === 'same' && !/[\p{L}\p{N}]/u.test(text)

/** Puts what belongs together together: in each stretch of change first what went, then what came. */
function gather(changes: readonly WordChange[]): WordChange[] {
  const gathered: WordChange[] = []
  let [deleted, inserted] = ['', '']
  const add = (kind: WordChange['kind'], text: string) => {
    if (text !== '') gathered.push({ kind, text })
  }
  const flush = () => {
    add('deleted', deleted)
    add('inserted', inserted)
    deleted = ''
    inserted = ''
  }
  for (const [index, change] of changes.entries()) {
    const next = changes[index + 1]
    const isBetween = isThin(change) && deleted !== '' && inserted !== '' && next !== undefined
    if (change.kind === 'deleted' || isBetween) deleted += change.text
    if (change.kind === 'inserted' || isBetween) inserted += change.text
    if (change.kind === 'same' && !isBetween) {
      flush()
      add('same', change.text)
    }
  }
  flush()
  return gathered
}

/** What leads from `before` to `after`, in the order of reading. */
export function diffWords(before: string, after: string): WordChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const changes: WordChange[] = []
  let [x, y] = [0, 0]
  for (const kind of script(a, b)) {
    const text = (kind === 'inserted' ? b[y] : a[x]) ?? ''
    if (kind !== 'inserted') x++
    if (kind !== 'deleted') y++
    const last = changes.at(-1)
    if (last?.kind === kind) last.text += text
    else changes.push({ kind, text })
  }
  return gather(changes)
}
