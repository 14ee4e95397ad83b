import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { editFragment } from '#shared/article/edit.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import { moveChild } from '#shared/article/move.ts'
import { readArticle } from '#shared/article/read.ts'
import { blockText } from '#shared/article/text.ts'
import { writeArticle } from '#shared/article/write.ts'
import { carryWords } from './carry-words.ts'

/** Two browsers with the same draft, in which each hears of the other when told to. */
function two(...texts: string[]) {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  const body = texts.map(text => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }))
  writeArticle(mine, { ...emptyArticle('de'), body })
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  for (const doc of [mine, theirs]) carryWords(doc, () => new Set([doc.clientID]))
  const paragraphs = (doc: Y.Doc) => doc.getXmlFragment('body')
  return {
    mine,
    theirs,
    types(index: number, at: number, text: string) {
      const paragraph = paragraphs(mine).get(index) as Y.XmlElement
      ;(paragraph.get(0) as Y.XmlText).insert(at, text)
    },
    moves: (from: number, to: number) => moveChild(paragraphs(theirs), { from, to }, () => false),
    body: paragraphs(theirs),
    /** What both have in the end. */
    meet() {
      for (let round = 0; round < 3; round += 1) {
        Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)))
        Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs)))
      }
      const [one, other] = [mine, theirs].map(doc => readArticle(doc).body.map(blockText))
      expect(other).toEqual(one)
      return one
    },
  }
}

describe('C4: words that are typed into a block while somebody moves it', () => {
  it('go where the block goes', () => {
    const draft = two('Eins.', 'Zwei.', 'Drei.')
    draft.moves(0, 2)
    draft.types(0, 4, ' und halb')
    expect(draft.meet()).toEqual(['Zwei.', 'Drei.', 'Eins und halb.'])
  })

  it('go along when the mover knew some of them', () => {
    const draft = two('Eins.', 'Zwei.')
    draft.types(0, 5, ' Noch')
    draft.meet()
    draft.types(0, 10, ' mehr')
    draft.types(0, 0, 'Ja: ')
    draft.moves(0, 1)
    expect(draft.meet()).toEqual(['Zwei.', 'Ja: Eins. Noch mehr'])
  })

  it('go into another kind of block that is made of it', () => {
    const draft = two('Eins.', 'Zwei.')
    const { theirs } = draft
    editFragment(theirs, 'body', tr => {
      const { crosshead } = tr.doc.type.schema.nodes
      if (crosshead) tr.setNodeMarkup(0, crosshead)
    })
    draft.types(0, 0, 'Schon ')
    expect(draft.meet()).toEqual(['Schon Eins.', 'Zwei.'])
  })

  it('are there once when the mover knew all of them', () => {
    const draft = two('Eins.', 'Zwei.')
    draft.types(0, 0, 'Schon ')
    draft.meet()
    draft.moves(0, 1)
    expect(draft.meet()).toEqual(['Zwei.', 'Schon Eins.'])
  })

  it('go along after the page was loaded anew, with another id', () => {
    const draft = two('Eins.', 'Zwei.')
    draft.moves(0, 1)
    draft.types(0, 0, 'Schon ')
    const { clientID: before } = draft.mine
    const again = new Y.Doc()
    Y.applyUpdate(again, Y.encodeStateAsUpdate(draft.mine))
    carryWords(again, () => new Set([before, again.clientID]))
    Y.applyUpdate(again, Y.encodeStateAsUpdate(draft.theirs))
    expect(readArticle(again).body.map(blockText)).toEqual(['Zwei.', 'Schon Eins.'])
  })

  it('stay away when the block was deleted, not moved', () => {
    const draft = two('Eins.', 'Zwei.')
    draft.types(0, 0, 'Schon ')
    draft.body.delete(0, 1)
    expect(draft.meet()).toEqual(['Zwei.'])
  })
})
