// Three people edit one draft with 50 anchors in it, as their editors would: typing, Enter, joining, cut
// and paste, deleting, undoing. What the anchors then say is the same for everybody, and true (rule R2).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentOf, textOf } from '#shared/article/draft.ts'
import { documentOf, editFragment } from '#shared/article/edit.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import { writeArticle } from '#shared/article/write.ts'
import { openPlaces } from './anchors.ts'
import type { Anchor } from './api.ts'
import { layOut } from './layout.ts'

const words = (from: number, n: number) =>
  Array.from({ length: n }, (_, i) => `word${from + i}`).join(' ')

const paragraphs = (n: number, wordsEach: number, write = words) =>
  Array.from({ length: n }, (_, i) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: write(1000 + i * 100, wordsEach) }],
  }))

function draft(body = paragraphs(10, 12)) {
  const doc = new Y.Doc()
  writeArticle(doc, { ...emptyArticle('en'), headline: 'One headline here', kicker: 'Kick', body })
  return doc
}

const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

const sync = (docs: readonly Y.Doc[]) => {
  for (const from of docs)
    for (const to of docs)
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
}

/** An anchor for the words `quote` in a field of `doc`. */
function anchorFor(doc: Y.Doc, quote: string, field = 'body'): Anchor {
  const places = openPlaces(doc)
  const layout = places.layoutOf(field)
  if (!layout) throw new Error(`${field} has a layout`)
  const at = layout.text.indexOf(quote)
  if (at === -1) throw new Error(`${quote} is not there`)
  const from = layout.positions[at] ?? 0
  const to = (layout.positions[at + quote.length - 1] ?? 0) + 1
  return places.anchorAt({ field, range: { from, to } })
}

function textsOf(doc: Y.Doc) {
  const places = openPlaces(doc)
  return (anchor: Anchor): string | null => {
    const place = places.find(anchor)
    return place && places.textAt(place)
  }
}

const whatStandsAt = (doc: Y.Doc, anchor: Anchor) => textsOf(doc)(anchor)

const positionIn = (doc: Y.Doc, text: string) => {
  const layout = layOut(doc, 'body')
  return layout?.positions[layout.text.indexOf(text)] ?? 0
}

test('positions are those of the editor, whatever the blocks', () => {
  const doc = draft([
    ...paragraphs(1, 2),
    { type: 'rule' },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'item' }] }],
        },
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a' },
        { type: 'hardBreak' },
        { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'plain' },
      ],
    },
    // biome-ignore lint/suspicious/noExplicitAny: blocks of several kinds
  ] as any)
  const node = documentOf(doc, 'body')
  const layout = layOut(doc, 'body')
  expect(layout?.size).toBe(node.content.size)
  expect(layout?.text).toBe('word1000 word1001\n\uFFFC\nitem\na\nboldplain')
  const at = positionIn(doc, 'boldplain')
  expect(node.textBetween(at, at + 9)).toBe('boldplain')
  for (let position = 0; position <= node.content.size; position++) {
    const spot = layout?.spotOf(position)
    expect(spot && layout?.positionOf(spot)).toBe(position)
  }
})

test('[R2] follows typing before, inside and at the edges', () => {
  const doc = draft()
  const anchor = anchorFor(doc, 'word1001 word1002')
  const insert = (at: number, text: string) =>
    editFragment(doc, 'body', tr => void tr.insert(at, tr.doc.type.schema.text(text)))
  insert(1, 'before ')
  expect(whatStandsAt(doc, anchor)).toBe('word1001 word1002')
  insert(positionIn(doc, 'word1001'), 'LEFT')
  insert(positionIn(doc, 'word1002') + 8, 'RIGHT')
  expect(whatStandsAt(doc, anchor)).toBe('word1001 word1002')
  insert(positionIn(doc, 'word1002'), 'inside ')
  expect(whatStandsAt(doc, anchor)).toBe('word1001 inside word1002')
})

test('[R2] keeps both halves when somebody presses Enter inside', () => {
  const doc = draft()
  const anchor = anchorFor(doc, 'word1001 word1002 word1003')
  const other = copyOf(doc)
  editFragment(doc, 'body', tr => void tr.split(positionIn(doc, 'word1003')))
  sync([doc, other])
  expect(whatStandsAt(doc, anchor)).toBe('word1001 word1002 \nword1003')
  expect(whatStandsAt(other, anchor)).toBe('word1001 word1002 \nword1003')
})

test('[R2] is found after cut and paste elsewhere, is orphaned when deleted, and revives by undo', () => {
  const doc = draft()
  const other = copyOf(doc)
  const anchor = anchorFor(doc, 'word1001 word1002')
  const undo = new Y.UndoManager(fragmentOf(doc, 'body'), { trackedOrigins: new Set(['me']) })
  doc.transact(() => {
    const from = positionIn(doc, 'word1001')
    editFragment(doc, 'body', tr => void tr.delete(from, from + 17))
  }, 'me')
  sync([doc, other])
  expect([doc, other].map(peer => whatStandsAt(peer, anchor))).toEqual([null, null])
  undo.undo()
  sync([doc, other])
  expect([doc, other].map(peer => whatStandsAt(peer, anchor))).toEqual(
    Array(2).fill('word1001 word1002'),
  )
  const from = positionIn(other, 'word1001')
  editFragment(other, 'body', tr => {
    const slice = tr.doc.slice(from, from + 17)
    tr.delete(from, from + 17)
    tr.replace(tr.doc.content.size - 1, tr.doc.content.size - 1, slice)
  })
  sync([doc, other])
  expect([doc, other].map(peer => whatStandsAt(peer, anchor))).toEqual(
    Array(2).fill('word1001 word1002'),
  )
})

test('[R2] a short word is not taken for the same word elsewhere', () => {
  const sentence = (text: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  })
  const doc = draft([sentence('He saw the boat.'), sentence('Nobody at all saw the ferry.')])
  const places = openPlaces(doc)
  const from = positionIn(doc, 'the boat')
  const anchor = places.anchorAt({ field: 'body', range: { from, to: from + 3 } })
  editFragment(doc, 'body', tr => void tr.delete(from, from + 3))
  expect(whatStandsAt(doc, anchor)).toBeNull()
})

test('[R2] fields of plain text, rows and choices are places too', () => {
  const doc = draft()
  const anchor = anchorFor(doc, 'ick', 'kicker')
  textOf(doc, 'kicker').insert(0, 'A ')
  expect(whatStandsAt(doc, anchor)).toBe('ick')
  textOf(doc, 'kicker').delete(0, 6)
  expect(whatStandsAt(doc, anchor)).toBeNull()
})

type Step = { who: number; kind: string; at: number; length: number; to: number }

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom('type', 'type', 'delete', 'enter', 'join', 'move', 'bold', 'undo', 'sync'),
  at: fc.nat(10_000),
  length: fc.integer({ min: 1, max: 60 }),
  to: fc.nat(10_000),
})

function act(doc: Y.Doc, undo: Y.UndoManager, { kind, at, length, to }: Step) {
  if (kind === 'undo') return void undo.undo()
  undo.stopCapturing()
  doc.transact(() => {
    editFragment(doc, 'body', tr => {
      const blocks: number[] = []
      tr.doc.forEach((_, offset) => void blocks.push(offset))
      const block = blocks[at % blocks.length] ?? 0
      const size = tr.doc.nodeAt(block)?.content.size ?? 0
      const from = block + 1 + (size === 0 ? 0 : to % (size + 1))
      const end = Math.min(from + length, block + 1 + size)
      const { schema } = tr.doc.type
      if (kind === 'type') tr.insert(from, schema.text('xyz '.slice(0, 1 + (length % 4))))
      if (kind === 'delete') tr.delete(from, end)
      if (kind === 'enter') tr.split(from)
      if (kind === 'bold' && schema.marks.bold) tr.addMark(from, end, schema.marks.bold.create())
      if (kind === 'join' && block > 0) tr.join(block)
      if (kind === 'move' && blocks.length > 1) {
        const node = tr.doc.nodeAt(block)
        if (!node) return
        tr.delete(block, block + node.nodeSize)
        tr.insert(tr.doc.content.size, node)
      }
    })
  }, 'typed')
}

const flat = (text: string) => text.replaceAll('\n', '')

const pairsOf = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))

/** Whether `found` may be what became of `quote`: they share a third of the shorter one's pairs of characters. */
function isVersion([found = '', quote = '']: readonly string[]) {
  const [now, before] = [pairsOf(flat(found)), pairsOf(flat(quote))]
  return [...now].filter(pair => before.has(pair)).length * 3 >= Math.min(now.size, before.size)
}

/** Words that resemble each other no more than those of a language do. */
const name = (n: number) => ((n * 48_271) % 2_147_483_647).toString(36).slice(-6)
const names = (from: number, n: number) =>
  Array.from({ length: n }, (_, i) => name(from + i)).join(' ')
const named = () => draft(paragraphs(10, 12, names))

test('[R2] 50 anchors under random edits of three: found with their text, or orphaned with it gone; all agree', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), steps => {
      const server = named()
      const docs = [copyOf(server), copyOf(server), copyOf(server)]
      const undos = docs.map(
        doc => new Y.UndoManager(fragmentOf(doc, 'body'), { trackedOrigins: new Set(['typed']) }),
      )
      let anchors = Array.from({ length: 50 }, (_, i) => {
        const first = 1000 + (i % 10) * 100 + Math.floor(i / 10) * 2
        return anchorFor(server, names(first, 2 + (i % 2)))
      })
      const settle = () => {
        sync([server, ...docs])
        const text = flat(layOut(server, 'body')?.text ?? '')
        const [here, ...others] = [server, ...docs].map(textsOf)
        for (const anchor of anchors) {
          const found = here?.(anchor) ?? null
          for (const other of others) expect(other(anchor)).toBe(found)
          // A few characters without anything of what surrounded them may stand anywhere.
          const isTelling = flat(anchor.quote).length >= 12
          if (found === null) expect(isTelling && text.includes(flat(anchor.quote))).toBe(false)
          else expect([found, anchor.quote]).toSatisfy(isVersion)
        }
        // As the server stores them, a moment later.
        const places = openPlaces(server)
        anchors = anchors.map(anchor => {
          const place = places.find(anchor)
          return place ? places.anchorAt(place) : anchor
        })
      }
      for (const next of steps) {
        if (next.kind === 'sync') settle()
        else {
          const [doc, undo] = [docs[next.who], undos[next.who]]
          if (doc && undo) act(doc, undo, next)
        }
      }
      settle()
    }),
    { numRuns: 30 },
  )
})
