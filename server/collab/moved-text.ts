// Which stretches of text that came are stretches that went: by the words alone, the longest first, each
// used once.

/** A stretch of clocks of one client. */
interface Part {
  client: number
  clock: number
  length: number
}

/**
 * A text with where its parts are in the Y.Doc; the parts' lengths add up to the text's. `before` names the
 * place that it follows.
 */
export interface Piece {
  text: string
  parts: Part[]
  before: string
}

/** The name of the place after a character. */
export const placeAfter = (client: number, clock: number) => `${client}:${clock}`

export interface Move {
  client: number
  from: number
  to: number
  fromClient: number
  fromClock: number
}

/** Shorter stretches are alike by chance, unless all of a piece is the same. */
const shortestPart = 12
/** Above so many cells two pieces are only compared as wholes. */
const mostCells = 4_000_000

interface Shared {
  inCame: number
  inWent: number
  length: number
}

/** The longest stretch that both texts share. */
function longestShared(came: string, went: string): Shared | null {
  if (came === went) return { inCame: 0, inWent: 0, length: came.length }
  const inCame = came.indexOf(went)
  if (inCame >= 0) return { inCame, inWent: 0, length: went.length }
  const inWent = went.indexOf(came)
  if (inWent >= 0) return { inCame: 0, inWent, length: came.length }
  if (came.length * went.length > mostCells) return null
  let best: Shared | null = null
  let above = new Uint32Array(went.length + 1)
  for (let row = 1; row <= came.length; row++) {
    const current = new Uint32Array(went.length + 1)
    for (let column = 1; column <= went.length; column++) {
      if (came.charCodeAt(row - 1) !== went.charCodeAt(column - 1)) continue
      const length = (above[column - 1] ?? 0) + 1
      current[column] = length
      if (length >= shortestPart && length > (best?.length ?? 0))
        best = { inCame: row - length, inWent: column - length, length }
    }
    above = current
  }
  return best
}

function slice({ text, parts, before }: Piece, from: number, to: number): Piece {
  const taken: Piece['parts'] = []
  let at = 0
  for (const { client, clock, length } of parts) {
    const start = Math.max(from, at)
    const end = Math.min(to, at + length)
    if (end > start) taken.push({ client, clock: clock + start - at, length: end - start })
    at += length
  }
  return { text: text.slice(from, to), parts: taken, before: from === 0 ? before : '' }
}

/** The parts of two pieces with the same text, side by side. */
function movesOf(came: Piece, went: Piece): Move[] {
  const moves: Move[] = []
  const [left, right] = [[...came.parts], [...went.parts]]
  for (let a = left.shift(), b = right.shift(); a && b; ) {
    const length = Math.min(a.length, b.length)
    moves.push({
      client: a.client,
      from: a.clock,
      to: a.clock + length,
      fromClient: b.client,
      fromClock: b.clock,
    })
    const rest = (part: Part): Part => ({
      ...part,
      clock: part.clock + length,
      length: part.length - length,
    })
    a = a.length > length ? rest(a) : left.shift()
    b = b.length > length ? rest(b) : right.shift()
  }
  return moves
}

const endOf = ({ parts }: Piece) => {
  const last = parts.at(-1)
  return last ? placeAfter(last.client, last.clock + last.length - 1) : ''
}

/** One text again what was deleted bit by bit, backwards or forwards. */
export function joinDeleted(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && endOf(piece) === last.before) joined[joined.length - 1] = concat(piece, last)
    else if (last && piece.before !== '' && piece.before === last.before)
      joined[joined.length - 1] = concat(last, piece)
    else joined.push(piece)
  }
  return joined
}

const concat = (a: Piece, b: Piece): Piece => ({
  text: a.text + b.text,
  parts: [...a.parts, ...b.parts],
  before: a.before,
})

/** Put back as a whole: long enough to be no chance, or where it was. */
const isPutBack = (piece: Piece, source: Piece) =>
  piece.text === source.text &&
  (piece.text.length >= shortestPart || piece.before === source.before)

/**
 * What of `came` is in `went`, which went in the same change, or as a whole in `earlier`. `left` is what
 * went and did not come again.
 */
export function movedText(
  came: readonly Piece[],
  went: readonly Piece[],
  earlier: readonly Piece[],
): { moves: Move[]; left: Piece[] } {
  const moves: Move[] = []
  let left = [...went]

  function takeFrom(piece: Piece): Piece[] {
    let best: { source: Piece; shared: Shared } | null = null
    for (const source of left) {
      const shared = longestShared(piece.text, source.text)
      if (shared && shared.length > (best?.shared.length ?? 0)) best = { source, shared }
    }
    if (!best) return [piece]
    const { source, shared } = best
    const { inCame, inWent, length } = shared
    moves.push(
      ...movesOf(slice(piece, inCame, inCame + length), slice(source, inWent, inWent + length)),
    )
    const rest = (whole: Piece, from: number, to: number) =>
      [slice(whole, 0, from), slice(whole, to, whole.text.length)].filter(({ text }) => text !== '')
    left = left.flatMap(other =>
      other === source ? rest(source, inWent, inWent + length) : [other],
    )
    return rest(piece, inCame, inCame + length).flatMap(takeFrom)
  }

  for (const piece of came) {
    for (const rest of takeFrom(piece)) {
      const source = earlier.findLast(other => isPutBack(rest, other))
      if (source) moves.push(...movesOf(rest, source))
    }
  }
  return { moves, left }
}
