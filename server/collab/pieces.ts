// Texts with where they are in a Y.Doc: cut, joined, and laid side by side.

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

/** Cuts a piece, as often as one likes: each cut costs only what is in it. */
export function cutter(piece: Piece) {
  const { text, parts, before } = piece
  const starts: number[] = []
  let length = 0
  for (const part of parts) {
    starts.push(length)
    length += part.length
  }

  /** The part that a character is in. */
  function partAt(at: number) {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) > at) high = middle - 1
      else low = middle
    }
    return low
  }

  return (from: number, to: number): Piece => {
    if (from === 0 && to === text.length) return piece
    const taken: Part[] = []
    for (let i = partAt(from); i < parts.length; i++) {
      const [part, at] = [parts[i], starts[i] ?? 0]
      if (!part || at >= to) break
      const start = Math.max(from, at)
      const end = Math.min(to, at + part.length)
      taken.push({ client: part.client, clock: part.clock + start - at, length: end - start })
    }
    return { text: text.slice(from, to), parts: taken, before: from === 0 ? before : '' }
  }
}

/** The parts of two pieces with the same text, side by side. */
export function movesOf(came: Piece, went: Piece): Move[] {
  const moves: Move[] = []
  // How many parts of each are done, and how much of the next.
  const [left, right] = [
    { parts: came.parts, done: 0, at: 0 },
    { parts: went.parts, done: 0, at: 0 },
  ]
  const goOn = (side: typeof left, part: Part, length: number) => {
    side.at += length
    if (side.at < part.length) return
    side.done++
    side.at = 0
  }
  for (;;) {
    const [a, b] = [left.parts[left.done], right.parts[right.done]]
    if (!a || !b) return moves
    const length = Math.min(a.length - left.at, b.length - right.at)
    const from = a.clock + left.at
    moves.push({
      client: a.client,
      from,
      to: from + length,
      fromClient: b.client,
      fromClock: b.clock + right.at,
    })
    goOn(left, a, length)
    goOn(right, b, length)
  }
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
