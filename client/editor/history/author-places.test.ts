import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { fragmentOf } from '#shared/article/draft.ts'
import { schemaOf } from '#shared/article/schema.ts'
import { arbitraryArticle } from '#tests/support/arbitrary-article.ts'
import { findRun, runsOf, textPlaces } from './author-places.ts'

it('knows where every text of a draft stands in the editor', () => {
  const schema = schemaOf('body')
  const isLeaf = (name: string) => schema.nodes[name]?.isLeaf ?? false
  fc.assert(
    fc.property(arbitraryArticle, ({ body }) => {
      const doc = new Y.Doc()
      const json = { type: 'doc', content: body }
      prosemirrorJSONToYXmlFragment(schema, json, fragmentOf(doc, 'body'))
      const node = schema.nodeFromJSON(json)
      const { places, size } = textPlaces(fragmentOf(doc, 'body'), isLeaf)
      expect(size).toBe(node.content.size)
      const text = places.map(({ position, length }) =>
        node.textBetween(position, position + length, '?', '?'),
      )
      expect(text.join('')).toBe(node.textBetween(0, node.content.size, '', ''))
    }),
    { numRuns: 30 },
  )
})

it('finds the run of a clock, and none for what is newer', () => {
  const run = { text: 'four', by: 'ana', at: null, via: null, client: 7, clock: 10 }
  const runs = runsOf({ fields: [{ field: 'body', blocks: [[run]] }] })
  expect(findRun(runs, 7, 13)).toBe(run)
  expect([findRun(runs, 7, 9), findRun(runs, 7, 14), findRun(runs, 8, 10)]).toEqual([
    null,
    null,
    null,
  ])
})
