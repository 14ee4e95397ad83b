import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Letters, type Place, unbuildable, updateOf } from '#tests/support/unbuildable.ts'
import { bringsNothing, inspectUpdate } from './update.ts'

function draft(text: string) {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getText('t').insert(0, text)
  return doc
}

function copyOf(doc: Y.Doc, clientID: number) {
  const copy = new Y.Doc()
  copy.clientID = clientID
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

const since = (doc: Y.Doc, other: Y.Doc) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other))

describe('inspectUpdate', () => {
  test('an update that the draft has brings nothing', () => {
    const doc = draft('hello')
    expect(bringsNothing(inspectUpdate(doc, Y.encodeStateAsUpdate(copyOf(doc, 2))))).toBe(true)
  })

  test('an insertion brings its clocks', () => {
    const doc = draft('hello')
    const other = copyOf(doc, 2)
    other.getText('t').insert(5, ' you')
    expect(inspectUpdate(doc, since(other, doc))).toEqual({
      clocks: [{ client: 2, from: 0, to: 4 }],
      deletes: false,
      tidies: false,
      missing: false,
    })
  })

  test('a deletion without an insertion is seen', () => {
    const doc = draft('hello')
    const other = copyOf(doc, 2)
    other.getText('t').delete(1, 2)
    expect(inspectUpdate(doc, since(other, doc))).toEqual({
      clocks: [],
      deletes: true,
      tidies: false,
      missing: false,
    })
  })

  test('a deletion that the draft has brings nothing, in whatever pieces', () => {
    const doc = draft('hello')
    doc.getText('t').delete(1, 1)
    const other = copyOf(doc, 2)
    doc.getText('t').delete(1, 1)
    other.getText('t').delete(1, 1)
    expect(bringsNothing(inspectUpdate(doc, Y.encodeStateAsUpdate(other)))).toBe(true)
  })

  test('what builds on structs that are not there is missing something', () => {
    const doc = draft('hello')
    const other = copyOf(doc, 2)
    other.getText('t').insert(5, 'a')
    const third = copyOf(other, 3)
    third.getText('t').insert(6, 'b')
    expect(inspectUpdate(doc, since(third, other)).missing).toBe(true)
    expect(inspectUpdate(doc, since(third, doc)).missing).toBe(false)
  })

  test('a hole in the clocks is missing something', () => {
    const doc = draft('hello')
    const other = copyOf(doc, 2)
    other.getText('t').insert(0, 'a')
    const middle = copyOf(other, 9)
    other.getText('t').insert(0, 'b')
    expect(inspectUpdate(doc, since(other, middle)).missing).toBe(true)
  })

  test('a deletion of structs that are not there is missing something', () => {
    const doc = draft('hello')
    const other = copyOf(doc, 2)
    other.getText('t').insert(5, 'abc')
    const later = copyOf(other, 3)
    later.getText('t').delete(5, 2)
    expect(inspectUpdate(doc, since(later, other)).missing).toBe(true)
  })

  test('bytes that are no update throw', () => {
    for (const bytes of [[], [1], [0, 1], [255, 255, 255], [1, 1, 1, 0, 4]]) {
      expect(() => inspectUpdate(draft('x'), new Uint8Array(bytes))).toThrow()
    }
  })

  test.each(Object.keys(unbuildable))('what Yjs could not put in throws: %s', name => {
    const update = unbuildable[name]
    expect(update && (() => inspectUpdate(draft('x'), update))).toThrow()
  })

  describe('what builds on much, far away, is looked at once', () => {
    const many = 100_000
    const letters = (write: (i: number) => { at: Place; behind?: Place }): Letters =>
      Array.from({ length: many }, (_, i) => write(i))

    test('two who take turns', () => {
      const one = letters(i => ({
        at: { client: 2, clock: i },
        ...(i > 0 && { behind: { client: 3, clock: i - 1 } }),
      }))
      const two = letters(i => ({
        at: { client: 3, clock: i },
        behind: { client: 2, clock: i },
      }))
      expect(inspectUpdate(draft('x'), updateOf([one, two])).missing).toBe(false)
    })

    test('many, each behind the next', () => {
      const chain = letters(i => ({
        at: { client: i + 2, clock: 0 },
        ...(i < many - 1 && { behind: { client: i + 3, clock: 0 } }),
      }))
      const { clocks } = inspectUpdate(draft('x'), updateOf(chain.map(letter => [letter])))
      expect(clocks).toHaveLength(many)
    })

    test('many who all wait for the last of one', () => {
      const one = letters(clock => ({ at: { client: 2, clock } }))
      const others = letters(i => ({
        at: { client: i + 3, clock: 0 },
        behind: { client: 2, clock: many - 1 },
      }))
      const update = updateOf([...others.map(letter => [letter]), one])
      expect(inspectUpdate(draft('x'), update).clocks).toHaveLength(many + 1)
    })
  })
})
