// Which stretches of text that came are stretches that went: by the words alone, the longest first, each used
// once. However much comes and goes, it takes a moment at most (rule C7): what is not found by then is new.
import { cutter, type Move, movesOf, type Piece } from './pieces.ts'
import { type Budget, indexText, type Stretch } from './stretches.ts'

/** Shorter stretches are alike by chance, unless all of a piece is the same. */
const shortestPart = 12
/** More text than this, in UTF-16 units, is only compared piece by piece, as wholes. */
const mostText = 1_000_000
/** Characters to look at for one change, for stretches and for wholes: some tens of milliseconds. */
const mostWork = { stretches: 10_000_000, wholes: 4_000_000 }

type Cut = ReturnType<typeof cutter>

/** What is left of a piece that went, or still to be looked for of one that came: `from` to `to` (exclusive). */
interface Rest {
  cut: Cut
  from: number
  to: number
  text: string
}

const wholeOf = (piece: Piece): Rest => ({
  cut: cutter(piece),
  from: 0,
  to: piece.text.length,
  text: piece.text,
})

/** What is before and after a stretch. */
const around = ({ cut, from, text }: Rest, start: number, length: number): Rest[] =>
  [
    { cut, from, to: from + start, text: text.slice(0, start) },
    {
      cut,
      from: from + start + length,
      to: from + text.length,
      text: text.slice(start + length),
    },
  ].filter(rest => rest.text !== '')

/** A stretch of the came text in one of the sources; `inCame` and `inWent` count from where those rests begin. */
interface Found extends Stretch {
  /** Which of the sources. */
  source: number
}

/** What one text has of all of the other, when one of them is too short to be in the index. */
function wholeIn(came: string, went: string): Stretch | null {
  if (came === went) return { inCame: 0, inWent: 0, length: came.length }
  if (came.length >= shortestPart && went.length >= shortestPart) return null
  const [inCame, inWent] = [came.indexOf(went), went.indexOf(came)]
  if (inCame >= 0) return { inCame, inWent: 0, length: went.length }
  return inWent >= 0 ? { inCame: 0, inWent, length: came.length } : null
}

/** The text that went, of which every character is used once. */
function createSources(went: readonly Piece[], isIndexed: boolean, budget: Budget) {
  /** In the order in which they were; `at` is where a rest's piece begins in all of it. */
  const sources: (Rest & { at: number })[] = []
  let all = ''
  for (const piece of went) {
    sources.push({ ...wholeOf(piece), at: all.length })
    all += `${piece.text}\n`
  }
  const used = new Uint8Array(all.length)
  for (const { at, text } of sources) used[at + text.length] = 1
  const stretchesIn = isIndexed ? indexText(all, shortestPart) : () => []

  /** The source that a place in all of the text is in. */
  function sourceAt(place: number) {
    let [low, high] = [0, sources.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      const source = sources[middle]
      if (source && source.at + source.from > place) high = middle - 1
      else low = middle
    }
    return low
  }

  /** What is unused of a stretch, as places in all of the text. */
  function* unused(start: number, end: number) {
    for (let from = start; from < end; ) {
      const next = used.indexOf(1, from)
      const to = next < 0 ? end : Math.min(next, end)
      if (to - from >= shortestPart) yield { from, to }
      from = to + 1
    }
  }

  /** The longest of `stretches` in what is to be looked for; of several the first source, then the first place. */
  function longestOf({ from, to }: Rest, stretches: readonly Stretch[]): Found | null {
    let best: Stretch | null = null
    const isBetter = (a: Stretch, b: Stretch) => {
      if (a.length !== b.length) return a.length > b.length
      const apart = sourceAt(a.inWent) - sourceAt(b.inWent) || a.inCame - b.inCame
      return (apart || a.inWent - b.inWent) < 0
    }
    for (const { inCame, inWent, length } of stretches) {
      if (budget.left <= 0) break
      const ahead = inWent - inCame
      const [start, end] = [Math.max(from, inCame), Math.min(to, inCame + length)]
      if (end - start < Math.max(shortestPart, best?.length ?? 0)) continue
      budget.left -= end - start
      for (const run of unused(start + ahead, end + ahead)) {
        const here = { inCame: run.from - ahead, inWent: run.from, length: run.to - run.from }
        if (!best || isBetter(here, best)) best = here
      }
    }
    if (!best) return null
    const source = sourceAt(best.inWent)
    const { at = 0, from: begin = 0 } = sources[source] ?? {}
    return { ...best, inCame: best.inCame - from, inWent: best.inWent - at - begin, source }
  }

  const wholes: Budget = { left: mostWork.wholes }

  /** The source that is all in the rest, or has all of it. */
  function longestWhole({ text }: Rest): Found | null {
    let best: Found | null = null
    for (const [source, { text: went }] of sources.entries()) {
      if (wholes.left <= 0) return best
      const isSought = Math.min(text.length, went.length) < shortestPart
      // The engine's own search is quick, once it has begun.
      wholes.left -= isSought ? 16 + Math.max(text.length, went.length) / 8 : 4
      const found = wholeIn(text, went)
      if (found && found.length > (best?.length ?? 0)) best = { ...found, source }
    }
    return best
  }

  return {
    stretchesIn: (came: string): Stretch[] => stretchesIn(came, budget),
    find: (rest: Rest, stretches: readonly Stretch[]): Found | null =>
      longestOf(rest, stretches) ?? longestWhole(rest),
    /** Takes what was found. */
    use({ source, inWent, length }: Found): Piece | null {
      const rest = sources[source]
      if (!rest) return null
      const { at, cut, from } = rest
      used.fill(1, at + from + inWent, at + from + inWent + length)
      sources.splice(source, 1, ...around(rest, inWent, length).map(other => ({ ...other, at })))
      return cut(from + inWent, from + inWent + length)
    },
    left: () => sources.map(({ cut, from, to }) => cut(from, to)),
  }
}

/** Pieces that may come back as wholes: those that are long enough to be no chance, or where they were. */
function createEarlier(pieces: readonly Piece[]) {
  const byText = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const alike = byText.get(piece.text)
    if (alike) alike.push(piece)
    else byText.set(piece.text, [piece])
  }
  return {
    /** The last that this puts back. */
    find: (piece: Piece) =>
      byText
        .get(piece.text)
        ?.findLast(({ before }) => piece.text.length >= shortestPart || piece.before === before),
  }
}

const lengthOf = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, { text }) => sum + text.length, 0)

/**
 * What of `came` is in `went`, which went in the same change, or as a whole in `earlier`. `left` is what
 * went and did not come again.
 */
export function movedText(
  came: readonly Piece[],
  went: readonly Piece[],
  earlier: readonly Piece[],
): { moves: Move[]; left: Piece[] } {
  const budget: Budget = { left: mostWork.stretches }
  const moves: Move[] = []
  const sources = createSources(went, lengthOf(came) + lengthOf(went) <= mostText, budget)
  const memory = createEarlier(came.length > 0 ? earlier : [])
  const add = (piece: Piece, source: Piece) => {
    for (const move of movesOf(piece, source)) moves.push(move)
  }

  /** Takes what it can from the sources; returns what is new. */
  function takeFrom(piece: Piece): Piece[] {
    const news: Piece[] = []
    // The next is last.
    const todo = [{ rest: wholeOf(piece), stretches: sources.stretchesIn(piece.text) }]
    for (let next = todo.pop(); next; next = todo.pop()) {
      const { rest, stretches } = next
      const { cut, from, to } = rest
      const found = sources.find(rest, stretches)
      const source = found && sources.use(found)
      if (!source) {
        news.push(cut(from, to))
        continue
      }
      const start = from + found.inCame
      add(cut(start, start + found.length), source)
      budget.left -= stretches.length
      for (const other of around(rest, found.inCame, found.length).reverse()) {
        const within = stretches.filter(
          ({ inCame, length }) => inCame < other.to && inCame + length > other.from,
        )
        todo.push({ rest: other, stretches: within })
      }
    }
    return news
  }

  for (const piece of came) {
    for (const rest of takeFrom(piece)) {
      const source = memory.find(rest)
      if (source) add(rest, source)
    }
  }
  return { moves, left: sources.left() }
}
