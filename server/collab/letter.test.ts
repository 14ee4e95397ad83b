import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDocument } from './document.ts'
import { readLetter } from './letter.ts'

/** A person who writes, and what each of their edits says. */
function writer(client: number) {
  const doc = new Y.Doc()
  doc.clientID = client
  const said: Uint8Array[] = []
  doc.on('update', (update, origin) => {
    if (origin !== 'others') said.push(update)
  })
  const text = doc.getText('kicker')
  return {
    doc,
    text,
    hear: (update: Uint8Array) => Y.applyUpdate(doc, update, 'others'),
    /** The update of one edit. */
    edit(change: (text: Y.Text) => void): Uint8Array {
      said.length = 0
      doc.transact(() => change(text))
      return said[0] ?? new Uint8Array([0, 0])
    },
  }
}

const emptyDraft = {
  epoch: 'e',
  seq: 0,
  seedClient: 1,
  state: null,
  foldedTo: 0,
  updates: [],
  owners: new Map<number, string | null>(),
}
const openEmpty = () =>
  openDocument({
    storyId: 'story',
    draft: emptyDraft,
    onBroken: error => expect(error).toBe(null),
  })

describe('a letter', () => {
  const { edit } = writer(7)
  edit(text => text.insert(0, 'a'))

  test('is told when it is typed on, at the end and in between, also one of two bytes', () => {
    expect(readLetter(edit(text => text.insert(1, 'b')))).toEqual({
      client: 7,
      clock: 1,
      right: null,
    })
    expect(readLetter(edit(text => text.insert(2, 'ü')))).toMatchObject({ clock: 2 })
    expect(readLetter(edit(text => text.insert(3, '’')))).toMatchObject({ clock: 3 })
    const between = writer(8)
    between.edit(text => text.insert(0, 'az'))
    between.edit(text => text.insert(1, 'b'))
    expect(readLetter(between.edit(text => text.insert(2, 'c')))).toEqual({
      client: 8,
      clock: 3,
      right: { client: 8, clock: 1 },
    })
  })

  test('is nothing else', () => {
    const { edit, doc } = writer(9)
    const others = {
      first: edit(text => text.insert(0, 'a')),
      pasted: edit(text => text.insert(1, 'bc')),
      emoji: edit(text => text.insert(3, '🙂')),
      elsewhere: edit(text => text.insert(1, 'x')),
      deleted: edit(text => text.delete(0, 1)),
      bold: edit(text => text.format(0, 1, { bold: true })),
      embed: edit(text => text.insertEmbed(1, { a: 1 })),
      everything: Y.encodeStateAsUpdate(doc),
      nothing: new Uint8Array(),
    }
    for (const [name, update] of Object.entries(others)) expect(readLetter(update), name).toBe(null)
  })

  test('is whole, and there is nothing behind it', () => {
    const letter = edit(text => text.insert(text.length, 'ß'))
    expect(readLetter(letter)).not.toBe(null)
    for (let length = 0; length < letter.length; length++)
      expect(readLetter(letter.subarray(0, length)), `${length} bytes`).toBe(null)
    expect(readLetter(new Uint8Array([...letter, 0]))).toBe(null)
    const at = letter.length - 3
    const half = new Uint8Array(letter)
    half[at + 1] = 0x41
    expect(readLetter(half), 'not UTF-8').toBe(null)
    const empty = new Uint8Array([...letter.subarray(0, at - 1), 0, 0])
    expect(readLetter(empty), 'no letter').toBe(null)
  })
})

interface Step {
  who: number
  act: 'type' | 'type' | 'paste' | 'delete' | 'hear' | 'look'
  at: number
}
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  act: fc.constantFrom('type', 'type', 'type', 'type', 'paste', 'delete', 'hear', 'look'),
  at: fc.nat(1000),
})

test('[C4] letters that wait come to the same draft, and to the same bytes, as Yjs alone', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 120 }), steps => {
      const document = openEmpty()
      const plain = new Y.Doc()
      let emitted: Uint8Array[] = []
      plain.on('update', update => emitted.push(update))
      const writers = [101, 102, 103].map(client => ({ ...writer(client), caret: 0, heard: 0 }))
      const log: Uint8Array[] = []

      for (const { who, act, at } of steps) {
        const one = writers[who]
        if (!one) continue
        const place = at % (one.text.length + 1)
        if (act === 'look') document.current()
        else if (act === 'hear') {
          for (const update of log.slice(one.heard)) one.hear(update)
          one.heard = log.length
          one.caret = at % (one.text.length + 1)
        } else {
          const update = one.edit(text => {
            if (act === 'delete') return void (place < text.length && text.delete(place, 1))
            const index = act === 'type' ? Math.min(one.caret, text.length) : place
            text.insert(index, act === 'type' ? 'x' : 'pasted')
            one.caret = index + 1
          })
          emitted = []
          Y.applyUpdate(plain, update)
          const letter = readLetter(update)
          if (letter && document.follows(letter)) {
            document.type(letter, update)
            expect(emitted).toEqual([update])
          } else document.apply(update)
          log.push(update)
        }
      }
      expect(Y.encodeStateAsUpdate(document.current())).toEqual(Y.encodeStateAsUpdate(plain))
    }),
    { numRuns: 200 },
  )
})

test('a letter that does not follow is not taken: a gap, a repetition, a forged neighbour', () => {
  const document = openEmpty()
  const { edit } = writer(7)
  document.apply(edit(text => text.insert(0, 'a')))
  const [second, third] = [edit(text => text.insert(1, 'b')), edit(text => text.insert(2, 'c'))]
  const [b, c] = [readLetter(second), readLetter(third)]
  if (!b || !c) throw new Error('both are letters')
  expect(document.follows(c)).toBe(false)
  document.type(b, second)
  expect(document.follows(b)).toBe(false)
  expect(document.follows(c)).toBe(true)
  expect(document.follows({ ...c, right: { client: 8, clock: 0 } })).toBe(false)
  expect(document.follows({ ...c, right: { client: 7, clock: 2 } })).toBe(false)
  expect(document.follows({ ...c, right: { client: 7, clock: 1 } })).toBe(true)
})
