import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyArticle } from '#shared/article/empty.ts'
import { writeArticle } from '#shared/article/write.ts'
import { carryWords } from '../session/carry-words.ts'
import { createUnheard } from '../session/unheard.ts'
import { goneWords } from './gone-words.ts'

/** Mine and theirs: the same draft of one paragraph, all of which the server has. */
function two(text: string) {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  const content = [{ type: 'text' as const, text }]
  writeArticle(mine, { ...emptyArticle('en'), body: [{ type: 'paragraph', content }] })
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  const unheard = createUnheard(mine, null)
  unheard.saved()
  const lost: ReturnType<typeof goneWords>[] = []
  carryWords(
    mine,
    () => unheard.now().own,
    gone => lost.push(goneWords(gone, unheard.now())),
  )
  const paragraph = () => (mine.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
  return {
    types: (at: number, words: string) => paragraph().insert(at, words),
    sends() {
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
      unheard.saved()
    },
    theirBody: theirs.getXmlFragment('body'),
    hears: () => Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs)),
    lost,
  }
}

test('[C4] words in a block that others took away before they had them are told, with the block', () => {
  const draft = two('The ferry stays.')
  draft.types(16, ' It is old.')
  draft.sends()
  draft.types(27, ' Nobody knows how old.')
  draft.types(0, 'Yes: ')
  draft.theirBody.delete(0, 1)
  draft.hears()
  expect(draft.lost).toEqual([
    {
      typed: 'Yes:  …  Nobody knows how old.',
      text: 'Yes: The ferry stays. It is old. Nobody knows how old.',
    },
  ])
})

test('what they had when they took it away is gone as they wanted, and a letter or two tells nothing', () => {
  const draft = two('The ferry stays.')
  draft.types(16, ' It is old.')
  draft.sends()
  draft.types(27, ' N')
  draft.theirBody.delete(0, 1)
  draft.hears()
  expect(draft.lost).toEqual([null])
})

test('what stands in the block that was made instead is not lost', () => {
  const draft = two('The ferry stays.')
  draft.types(16, ' It is old.')
  const paragraph = new Y.XmlElement('paragraph')
  draft.theirBody.delete(0, 1)
  draft.theirBody.insert(0, [paragraph])
  paragraph.insert(0, [new Y.XmlText('It is old. So they say.')])
  draft.hears()
  expect(draft.lost).toEqual([null])
})
