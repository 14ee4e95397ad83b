import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
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
})
