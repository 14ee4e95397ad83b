import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from './split-update.ts'

const everything = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc)

/** A document that several people wrote, offline from each other. */
function writtenBy(scripts: readonly (readonly [number, string, boolean])[][]) {
  const docs = scripts.map((script, i) => {
    const doc = new Y.Doc()
    doc.clientID = i + 1
    return { doc, script }
  })
  for (const { doc, script } of docs) {
    for (const other of docs) Y.applyUpdate(doc, everything(other.doc))
    for (const [at, text, isDelete] of script) {
      const body = doc.getText('body')
      const index = at % (body.length + 1)
      if (isDelete) body.delete(index, Math.min(3, body.length - index))
      else body.insert(index, text)
      doc.getMap('rows').set(`row-${at % 5}`, new Y.Map([['name', text]]))
    }
  }
  const whole = new Y.Doc()
  for (const { doc } of docs) Y.applyUpdate(whole, everything(doc))
  return whole
}

const step = fc.tuple(
  fc.nat(1000),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.boolean(),
)

test('[C7] the pieces of an update are together what it was, and none waits for a later one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(step, { maxLength: 12 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 8, max: 300 }),
      (scripts, limit) => {
        const whole = writtenBy(scripts)
        const receiver = new Y.Doc()
        for (const piece of splitUpdate(everything(whole), limit)) {
          Y.applyUpdate(receiver, piece)
          expect(receiver.store.pendingStructs).toBeNull()
          expect(receiver.store.pendingDs).toBeNull()
        }
        expect(receiver.getText('body').toString()).toBe(whole.getText('body').toString())
        expect(receiver.getMap('rows').toJSON()).toEqual(whole.getMap('rows').toJSON())
        expect(Y.encodeStateVector(receiver)).toEqual(Y.encodeStateVector(whole))
        expect(everything(receiver)).toEqual(everything(whole))
      },
    ),
    { numRuns: 50 },
  )
})

test('a piece is about as large as it may be, also when all is one run of text', () => {
  const doc = new Y.Doc()
  doc.getText('body').insert(0, 'äöü𝄞'.repeat(50_000))
  const update = everything(doc)
  const pieces = splitUpdate(update, 100_000)
  expect(pieces.length).toBeGreaterThan(3)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(101_000)
  const receiver = new Y.Doc()
  for (const piece of pieces) Y.applyUpdate(receiver, piece)
  expect(receiver.getText('body').toString()).toBe(doc.getText('body').toString())
})

test('what is small enough stays as it is', () => {
  const update = new Uint8Array([0, 0])
  expect(splitUpdate(update, 2)).toEqual([update])
})
