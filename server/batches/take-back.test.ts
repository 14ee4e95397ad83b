import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seedDraft } from '#server/collab/seed.ts'
import type { Article } from '#shared/article/article.ts'
import { addRow, fragmentOf, setMeta, setRow } from '#shared/article/draft.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import { readArticle } from '#shared/article/read.ts'
import { takeBack } from './take-back.ts'

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
})
const state = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc)
const words = ({ body }: Article) =>
  body.map(
    block =>
      JSON.stringify(block)
        .match(/(?<="text":")[^"]*/g)
        ?.join('') ?? '',
  )

/** A paragraph's text. */
function textAt(doc: Y.Doc, index: number) {
  const block = fragmentOf(doc, 'body').get(index)
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('there is no text')
  return text
}

function addParagraph(doc: Y.Doc, index: number, words: string) {
  const block = new Y.XmlElement('paragraph')
  block.insert(0, [new Y.XmlText(words)])
  fragmentOf(doc, 'body').insert(index, [block])
}

/** The draft on the server, Ana's copy of it from before she left, and Ben's. */
function world(...paragraphs: string[]) {
  const article = { ...emptyArticle('en'), headline: 'Ferry', body: paragraphs.map(paragraph) }
  const server = new Y.Doc()
  Y.applyUpdate(server, seedDraft(article, 1).state)
  const copy = () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state(server))
    return doc
  }
  const [ana, ben] = [copy(), copy()]
  const read = () => readArticle(server)
  return {
    server,
    ana,
    ben,
    read,
    benSyncs() {
      Y.applyUpdate(ben, state(server))
      Y.applyUpdate(server, state(ben))
    },
    /** Ana's changes come in; returns how they are taken back. */
    anaComesBack() {
      const before = state(server)
      const emitted: Uint8Array[] = []
      server.on('update', update => emitted.push(update))
      Y.applyUpdate(server, Y.encodeStateAsUpdate(ana, Y.encodeStateVector(server)))
      const bytes = Y.mergeUpdates(emitted)
      return () =>
        Y.applyUpdate(server, takeBack({ before, bytes, current: state(server), client: 77 }))
    },
  }
}

test('[C11] what a batch wrote goes, what it deleted comes back', () => {
  const { ana, read, anaComesBack } = world('One stays here.', 'Two goes.', 'Three.')
  textAt(ana, 0).insert(3, ' and a half')
  textAt(ana, 2).delete(0, 3)
  fragmentOf(ana, 'body').delete(1)
  addParagraph(ana, 2, 'Brand new.')
  setMeta(ana, 'dateline.place', 'Lohe')
  const before = read()
  const takeBackNow = anaComesBack()
  expect(words(read())).toEqual(['One and a half stays here.', 'ee.', 'Brand new.'])
  takeBackNow()
  expect(read()).toEqual(before)
})

test('[C11] what others wrote since stays, also inside what the batch brought', () => {
  const { ana, ben, read, anaComesBack, benSyncs } = world('One.', 'Two.')
  textAt(ana, 0).insert(4, ' Ana wrote this.')
  addParagraph(ana, 1, "Ana's paragraph.")
  addRow(ana, 'bylines', 'b1', { name: 'Ana', role: '' })
  addRow(ana, 'bylines', 'b2', { name: 'Nobody', role: '' })
  const takeBackNow = anaComesBack()
  benSyncs()
  textAt(ben, 0).insert(0, 'Ben: ')
  textAt(ben, 1).insert(5, ' and ben')
  textAt(ben, 2).insert(4, ' And more.')
  setRow(ben, 'bylines', 'b1', { role: 'reporter' })
  benSyncs()
  takeBackNow()
  expect(words(read())).toEqual(['Ben: One.', ' and ben', 'Two. And more.'])
  expect(read().bylines.map(({ id }) => id)).toEqual(['b1'])
})

test('[C11] what others deleted since stays deleted, and everybody ends with the same draft', () => {
  const { server, ana, ben, read, anaComesBack, benSyncs } = world('One.', 'Two.', 'Three.')
  textAt(ana, 1).delete(0, 4)
  textAt(ana, 1).insert(0, 'Ana.')
  const takeBackNow = anaComesBack()
  benSyncs()
  fragmentOf(ben, 'body').delete(1)
  benSyncs()
  takeBackNow()
  expect(words(read())).toEqual(['One.', 'Three.'])
  benSyncs()
  expect(readArticle(ben)).toEqual(readArticle(server))
})
