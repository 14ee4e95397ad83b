import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Article } from '#shared/article/article.ts'
import { fragmentOf } from '#shared/article/draft.ts'
import { readArticle } from '#shared/article/read.ts'
import { writeArticle } from '#shared/article/write.ts'
import { arbitraryArticle } from '#tests/support/arbitrary-article.ts'
import { sampleArticle } from '#tests/support/sample-article.ts'
import { restoreDraft } from './version-restore.ts'

function draftOf(article: Article) {
  const doc = new Y.Doc()
  writeArticle(doc, article)
  return doc
}

/** Yjs cannot split a text behind half a character; nobody types one. */
const whole = arbitraryArticle.filter(article => !/\\ud[89a-f]/i.test(JSON.stringify(article)))

describe('restoreDraft', () => {
  it('makes any draft what any other is', () => {
    fc.assert(
      fc.property(whole, whole, (now, then) => {
        const [doc, target] = [draftOf(now), draftOf(then)]
        doc.transact(() => restoreDraft(doc, target))
        expect(readArticle(doc)).toEqual(readArticle(target))
      }),
      { numRuns: 10 },
    )
  }, 60_000)

  it('changes nothing where nothing differs', () => {
    const [doc, target] = [draftOf(sampleArticle), draftOf(sampleArticle)]
    let isChanged = false
    doc.on('update', () => {
      isChanged = true
    })
    doc.transact(() => restoreDraft(doc, target))
    expect(isChanged).toBe(false)
  })

  it('empties a block that somebody is in, so that what they type has a place', () => {
    const paragraph = (text: string): Article['body'][number] => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    })
    const doc = draftOf({ ...sampleArticle, body: [paragraph('Stays.'), paragraph('Goes.')] })
    const target = draftOf({ ...sampleArticle, body: [paragraph('Stays.')] })
    const occupied = fragmentOf(doc, 'body').get(1)
    doc.transact(() => restoreDraft(doc, target, node => node === occupied))
    expect(fragmentOf(doc, 'body').length).toBe(2)
    expect(readArticle(doc).body).toEqual(readArticle(target).body)
  })
})
