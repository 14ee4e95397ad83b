import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { arbitraryArticle } from '#tests/support/arbitrary-article.ts'
import { sampleArticle } from '#tests/support/sample-article.ts'
import { Article } from './article.ts'
import { type LooseNode, normaliseBody } from './normalise.ts'
import { readArticle } from './read.ts'
import { schemaOf } from './schema.ts'
import { writeArticle } from './write.ts'

/** Written, sent to another peer, and read there. */
function passed(article: Article): Article {
  const [ours, theirs] = [new Y.Doc(), new Y.Doc()]
  writeArticle(ours, article)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours))
  return readArticle(theirs)
}

/** UTF-8 has no lone surrogates: on the wire they become the replacement character. */
const wellFormed = (article: Article): Article =>
  JSON.parse(JSON.stringify(article), (_key, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )

const line = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

/** Rows come back in their order with their ids; empty texts of choices are no choices. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const loose = (article: Article) => plain(article.body) as LooseNode[]

describe('an article that is written into a draft and read again', () => {
  it('is the same for a story with everything in it', () => {
    expect(plain(passed(sampleArticle))).toEqual(plain({ ...sampleArticle, correction: null }))
  })

  it('has every word and every block of generated articles, in their order', () => {
    fc.assert(
      fc.property(arbitraryArticle, written => {
        const article = wellFormed(written)
        const read = passed(article)
        expect(read.body).toEqual(normaliseBody(loose(article)))
        expect(read.headline).toBe(line(article.headline))
        expect(read.standfirst).toBe(line(article.standfirst))
        for (const field of ['kicker', 'searchHeadline', 'socialHeadline', 'pushHeadline'] as const)
          expect(read[field]).toBe(article[field].trim())
        expect(read.bylines).toEqual(article.bylines)
        expect(read.credits.map(({ names, contributors }) => [names, contributors])).toEqual(
          article.credits.map(({ names, contributors }) => [names, contributors]),
        )
        expect(read.topics).toEqual(article.topics.map(row => ({ ...row, code: row.code || null })))
        expect(read.related.map(({ title }) => title)).toEqual(
          article.related.map(({ title }) => title),
        )
        expect(Article.parse(read)).toEqual(read)
      }),
      { numRuns: 60 },
    )
  })

  it('does not change any more when it is written once again', () => {
    fc.assert(
      fc.property(arbitraryArticle, article => {
        const once = passed(wellFormed(article))
        expect(passed(once)).toEqual(once)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a body that a peer wrote', () => {
  it('is always one that the editors can hold', () => {
    const schema = schemaOf('body')
    fc.assert(
      fc.property(arbitraryArticle, article => {
        const content = normaliseBody(loose(article))
        schema.nodeFromJSON(plain({ type: 'doc', content })).check()
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the words of what it may not be', () => {
    const text = (words: string): LooseNode => ({ type: 'text', text: words })
    expect(
      normaliseBody([
        { type: 'image', attrs: { media: '', upload: 'u1' }, content: [text('Die Fähre')] },
        { type: 'embed', attrs: { url: 'javascript:alert(1)' } },
        { type: 'relatedBox', attrs: { storyId: 7, title: '', url: '//x.example' } },
        { type: 'tableRow', content: [{ type: 'tableCell', content: [text('19')] }] },
        { type: 'pullQuote', attrs: { attribution: 7 }, content: [text('Niemand winkt')] },
        { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell' }] }] },
      ]),
    ).toEqual([
      { type: 'paragraph', content: [text('Die Fähre')] },
      { type: 'paragraph', content: [text('19')] },
      {
        type: 'pullQuote',
        attrs: { attribution: '', role: '' },
        content: [text('Niemand winkt')],
      },
    ])
  })

  it('has no table inside a table', () => {
    const cell = (...content: LooseNode[]): LooseNode => ({
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content }] }],
    })
    const words: LooseNode = { type: 'paragraph', content: [{ type: 'text', text: '19' }] }
    expect(normaliseBody([cell(cell(words))])).toEqual([cell(words)])
  })
})
