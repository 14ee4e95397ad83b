import { expect, it } from 'vitest'
import { joinDeleted, movedText, type Piece, placeAfter } from './moved-text.ts'

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
