import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#tests/bench/load/schedule.ts'
import { movedText } from './moved-text.ts'
import { joinDeleted, type Piece, placeAfter } from './pieces.ts'

const piece = (text: string, client: number, clock: number, before = ''): Piece => ({
  text,
  parts: [{ client, clock, length: text.length }],
  before,
})

it('[C10] finds the tail that Enter made again, by two authors', () => {
  const tail: Piece = {
    text: 'and so on',
    parts: [
      { client: 1, clock: 4, length: 3 },
      { client: 2, clock: 0, length: 6 },
    ],
    before: '',
  }
  expect(movedText([piece('and so on', 3, 10)], [tail], []).moves).toEqual([
    { client: 3, from: 10, to: 13, fromClient: 1, fromClock: 4 },
    { client: 3, from: 13, to: 19, fromClient: 2, fromClock: 0 },
  ])
})

it('takes a word that only looks alike for a new one', () => {
  expect(movedText([piece('colour', 3, 0)], [piece('colossal', 1, 0)], []).moves).toEqual([])
})

it('uses what went once', () => {
  const came = [piece('the same words', 3, 0), piece('the same words', 3, 20)]
  expect(movedText(came, [piece('the same words', 1, 0)], []).moves).toHaveLength(1)
})

it('knows a short word again that was put back where it was, and not elsewhere', () => {
  const deleted = joinDeleted([
    piece('t', 1, 2, placeAfter(1, 1)),
    piece('a', 1, 1, placeAfter(1, 0)),
  ])
  expect(deleted).toMatchObject([{ text: 'at', before: placeAfter(1, 0) }])
  expect(movedText([piece('at', 3, 0, placeAfter(1, 0))], [], deleted).moves).toHaveLength(2)
  expect(movedText([piece('at', 3, 0, placeAfter(9, 9))], [], deleted).moves).toEqual([])
})

/** The rule as it reads, by looking at every two places: what it takes grows with the product. */
function plainly(came: readonly string[], went: readonly string[]) {
  const moved: string[] = []
  let left = [...went]
  function shared(a: string, b: string): { inA: number; inB: number; length: number } | null {
    if (a === b) return { inA: 0, inB: 0, length: a.length }
    if (a.includes(b)) return { inA: a.indexOf(b), inB: 0, length: b.length }
    if (b.includes(a)) return { inA: 0, inB: b.indexOf(a), length: a.length }
    for (let length = Math.min(a.length, b.length); length >= 12; length--) {
      for (let inA = 0; inA + length <= a.length; inA++) {
        const inB = b.indexOf(a.slice(inA, inA + length))
        if (inB >= 0) return { inA, inB, length }
      }
    }
    return null
  }
  function takeFrom(piece: string) {
    let best: { source: number; inA: number; inB: number; length: number } | null = null
    for (const [source, text] of left.entries()) {
      const found = shared(piece, text)
      if (found && found.length > (best?.length ?? 0)) best = { source, ...found }
    }
    if (!best) return
    const { source, inA, inB, length } = best
    moved.push(piece.slice(inA, inA + length))
    const rests = (text: string, at: number) =>
      [text.slice(0, at), text.slice(at + length)].filter(rest => rest !== '')
    left = left.flatMap((text, i) => (i === source ? rests(text, inB) : [text]))
    for (const rest of rests(piece, inA)) takeFrom(rest)
  }
  for (const piece of came) takeFrom(piece)
  return { moved, left }
}

const words = [
  'the harbour ',
  'ferry',
  ' stays for',
  ' a',
  'nother year. ',
  'it will run ',
  'aa',
  'ab',
]
const texts = fc.array(
  fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 })
    .map(chosen => chosen.join('')),
  { maxLength: 5 },
)
const piecesOf = (all: readonly string[], client: number) =>
  all.map((text, i) => piece(text, client, 1000 * i))

it('takes the longest first, each once, as if every two places were compared', () => {
  fc.assert(
    fc.property(texts, texts, (came, went) => {
      const { moves, left } = movedText(piecesOf(came, 2), piecesOf(went, 1), [])
      const at = (all: readonly string[], clock: number, length: number) =>
        all[Math.floor(clock / 1000)]?.slice(clock % 1000, (clock % 1000) + length)
      const moved = moves.map(({ from, to }) => at(came, from, to - from))
      const sources = moves.map(({ from, to, fromClock }) => at(went, fromClock, to - from))
      expect({ moved, left: left.map(({ text }) => text) }).toEqual(plainly(came, went))
      expect(sources).toEqual(moved)
    }),
    { numRuns: 2000 },
  )
})

describe('[C7] a text over another, by whatever hand, takes a moment', () => {
  const random = createRandom(7)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const vocabulary = Array.from({ length: 400 }, () =>
    Array.from({ length: 3 + Math.floor(random() * 8) }, () => pick([...'etaoinshrdlu'])).join(''),
  )
  const paragraph = () => Array.from({ length: 150 }, () => pick(vocabulary)).join(' ')
  const edited = (text: string) =>
    text.replace(/\w+/g, word => (random() < 0.05 ? pick(vocabulary) : word))

  it('that is another, or another version', () => {
    const went = Array.from({ length: 40 }, paragraph)
    movedText(piecesOf(Array.from({ length: 40 }, paragraph), 2), piecesOf(went, 1), [])
    const came = went.map(edited)
    const { moves } = movedText(piecesOf(came, 2), piecesOf(went, 1), [])
    const again = moves.reduce((sum, { from, to }) => sum + to - from, 0)
    expect(again / came.join('').length).toBeGreaterThan(0.8)
  })

  it('that says the same again and again', () => {
    const letters = (length: number, pieces: number) =>
      Array.from({ length: pieces }, () => 'a'.repeat(length))
    movedText(piecesOf(letters(400_000, 1), 2), piecesOf(letters(400_001, 1), 1), [])
    movedText(piecesOf(letters(900, 400), 2), piecesOf(letters(901, 400), 1), [])
    movedText(piecesOf(letters(3, 50_000), 2), piecesOf(letters(4, 50_000), 1), [])
    const said = paragraph()
    movedText(piecesOf([said.repeat(60)], 2), piecesOf([`${said.repeat(59)}!`], 1), [])
  })

  it('of which every letter was typed alone', () => {
    const typed = (text: string, client: number) => ({
      text,
      parts: Array.from(text, (_, clock) => ({ client, clock, length: 1 })),
      before: '',
    })
    const text = Array.from({ length: 200 }, paragraph).join(' ')
    const { moves } = movedText([typed(text, 2)], [typed(text, 1)], [])
    expect(moves).toHaveLength(text.length)
  })
})
