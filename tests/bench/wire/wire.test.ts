import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeFrame } from '#shared/collab/protocol.ts'
import { framingOf } from './framing.ts'
import { readRuns } from './updates.ts'

/** A document with a paragraph of its own, and what each of its changes is as an update. */
function writer(client: number) {
  const doc = new Y.Doc()
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  doc.getXmlFragment('body').insert(0, [paragraph])
  return {
    updates,
    types(word: string) {
      for (const letter of word) text.insert(text.length, letter)
      return updates.slice(-word.length)
    },
    text,
  }
}

test('an update that brings keystrokes tells whose and which', () => {
  const ana = writer(4_000_000_001)
  const [first, second] = ana.types('so').map(update => readRuns(update))
  expect(first).toEqual([{ client: 4_000_000_001, from: 2, to: 3 }])
  expect(second).toEqual([{ client: 4_000_000_001, from: 3, to: 4 }])
})

test('keystrokes of several people that a server merged are all found', () => {
  const [ana, ben] = [writer(7), writer(8)]
  const merged = Y.mergeUpdates([...ana.types('abc'), ...ben.types('de')])
  const { from, to } = Y.parseUpdateMeta(merged)
  expect(readRuns(merged)?.toSorted((a, b) => a.client - b.client)).toEqual(
    [7, 8].map(client => ({ client, from: from.get(client), to: to.get(client) })),
  )
})

test('what is not plain text is left alone', () => {
  const ana = writer(1)
  expect(readRuns(ana.updates[0] ?? new Uint8Array())).toBeNull()
  expect(ana.types('ü').map(update => readRuns(update))).toEqual([null])
  expect(readRuns(new Uint8Array([0, 0]))).toEqual([])
})

test('a frame of y-websocket is read without a copy', () => {
  const framing = framingOf('y-websocket', 'any')
  const [update = new Uint8Array()] = writer(3).types('x')
  const frame = framing.update(update)
  expect(decodeFrame(frame)).toEqual({ kind: 'update', update, message: frame })
  const incoming = framing.read(frame)
  expect(incoming.kind === 'update' && frame.subarray(incoming.at)).toEqual(Buffer.from(update))
  expect(framing.hello.map(bytes => framing.read(bytes).kind)).toEqual(['step-1'])
  expect(framing.read(framing.nothingNew)).toMatchObject({ kind: 'step-2' })
  expect(framing.read(framing.awareness(new Uint8Array([0])))).toEqual({ kind: 'other' })
})

test('a frame of Hocuspocus carries the name of its document first', () => {
  const framing = framingOf('hocuspocus', 'room')
  const [update = new Uint8Array()] = writer(3).types('x')
  const frame = framing.update(update)
  expect(frame.subarray(0, 5).toString()).toBe('\u0004room')
  const incoming = framing.read(frame)
  expect(incoming.kind === 'update' && readRuns(frame, incoming.at)).toEqual(readRuns(update))
  expect(framing.hello.map(bytes => framing.read(bytes).kind)).toEqual(['other', 'step-1'])
})
