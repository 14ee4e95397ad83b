import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { moveChild } from './move.ts'

function written(...texts: string[]) {
  const doc = new Y.Doc()
  const body = doc.getXmlFragment('body')
  body.push(
    texts.map(text => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.push([new Y.XmlText(text)])
      return paragraph
    }),
  )
  return {
    doc,
    body,
    texts: () => body.toArray().map(each => (each as Y.XmlElement).get(0).toString()),
  }
}

const nobody = () => false

describe('moving a block', () => {
  it('puts it where it is asked to, up and down', () => {
    const { body, texts } = written('a', 'b', 'c', 'd')
    expect(moveChild(body, { from: 0, to: 2 }, nobody)).toBe(true)
    expect(texts()).toEqual(['b', 'c', 'a', 'd'])
    moveChild(body, { from: 3, to: 0 }, nobody)
    expect(texts()).toEqual(['d', 'b', 'c', 'a'])
    moveChild(body, { from: 1, to: 1 }, nobody)
    expect(texts()).toEqual(['d', 'b', 'c', 'a'])
  })

  it.each([
    [0, 2],
    [2, 0],
    [1, 3],
  ])('takes nothing away that somebody is in: from %i to %i', (from, to) => {
    const occupied = written('a', 'b', 'c', 'd')
    const free = written('a', 'b', 'c', 'd')
    const kept = occupied.body.get(from)
    expect(moveChild(occupied.body, { from, to }, node => node === kept)).toBe(true)
    moveChild(free.body, { from, to }, nobody)
    expect(occupied.texts()).toEqual(free.texts())
    expect(occupied.body.get(to)).toBe(kept)
  })

  it('moves nothing when somebody is on both sides', () => {
    const { body, texts } = written('a', 'b', 'c')
    expect(moveChild(body, { from: 0, to: 1 }, () => true)).toBe(false)
    expect(texts()).toEqual(['a', 'b', 'c'])
  })

  it('keeps marks and attributes', () => {
    const { body } = written('a', 'bold')
    const text = (body.get(1) as Y.XmlElement).get(0) as Y.XmlText
    text.format(0, 4, { bold: {} })
    ;(body.get(1) as Y.XmlElement).setAttribute('level', '2')
    moveChild(body, { from: 1, to: 0 }, nobody)
    const moved = body.get(0) as Y.XmlElement
    expect(moved.getAttribute('level')).toBe('2')
    expect((moved.get(0) as Y.XmlText).toDelta()).toEqual([
      { insert: 'bold', attributes: { bold: {} } },
    ])
  })
})
