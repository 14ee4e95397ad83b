// Suggesting mode without a browser's editor: a draft, its private copy, and a server that answers.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Article } from '#shared/article/article.ts'
import { textOf } from '#shared/article/draft.ts'
import { editFragment } from '#shared/article/edit.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import { readArticle } from '#shared/article/read.ts'
import { writeArticle } from '#shared/article/write.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import { applyReplacement } from '#shared/comments/apply.ts'
import { layOut } from '#shared/comments/layout.ts'
import { replacementText } from '#shared/comments/replacement-text.ts'
import { diffDrafts } from './diff-drafts.ts'
import type { Entry } from './match-changes.ts'
import { createSuggesting, type Sent } from './suggesting.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
})

function draft(...texts: string[]) {
  const doc = new Y.Doc()
  writeArticle(doc, { ...emptyArticle('en'), kicker: 'Ferries', body: texts.map(paragraph) })
  return doc
}

const bodyOf = (doc: Y.Doc): Article['body'] => readArticle(doc).body
const at = (doc: Y.Doc, words: string) => {
  const layout = layOut(doc, 'body')
  return layout?.positions[layout.text.indexOf(words)] ?? 0
}
const replace = (doc: Y.Doc, words: string, by: string) =>
  editFragment(doc, 'body', tr => {
    const from = at(doc, words)
    if (by === '') tr.delete(from, from + words.length)
    else tr.replaceWith(from, from + words.length, tr.doc.type.schema.text(by))
  })
const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const said = (entry: Pick<Entry, 'expected' | 'replacement'>) => [
  entry.expected,
  replacementText(entry.replacement),
]

/** A newsroom that keeps suggestions, and can be unreachable. */
function world(main: Y.Doc, entries: Entry[] = []) {
  const rows = new Map<string, Entry>()
  let isOffline = false
  let kept: readonly Entry[] = []
  const answer = (id: string, work: () => void): Promise<Sent> => {
    if (isOffline) return Promise.resolve({ kind: 'later' })
    work()
    return Promise.resolve({ kind: 'done', id })
  }
  const suggesting = createSuggesting({
    main,
    entries,
    create: entry => {
      const id = `s${rows.size + 1}`
      return answer(id, () => void rows.set(id, entry))
    },
    change: (id, entry) => answer(id, () => void rows.set(id, entry)),
    withdraw: id => answer(id, () => void rows.delete(id)),
    keep: unsent => {
      kept = unsent
    },
    changed: () => {},
  })
  return {
    suggesting,
    rows: () => [...rows.values()].map(said),
    ids: () => [...rows.keys()],
    row: (id: string) => rows.get(id),
    copy: () => suggesting.snapshot().copy,
    kept: () => kept,
    setOffline: (offline: boolean) => {
      isOffline = offline
    },
    pause: () => vi.advanceTimersByTimeAsync(5000),
  }
}

test('differences are words, not whole paragraphs, and Enter is one change', () => {
  const base = draft('The old ferry stays.', 'Nobody votes.')
  const copy = copyOf(base)
  replace(copy, 'old', 'chain')
  replace(copy, 'votes', 'voted today')
  expect(diffDrafts(base, copy).map(said)).toEqual([
    ['old', 'chain'],
    ['votes', 'voted today'],
  ])
  const other = copyOf(base)
  editFragment(other, 'body', tr => void tr.split(at(other, 'ferry')))
  const [split, ...more] = diffDrafts(base, other)
  expect(more).toEqual([])
  const place = split && openPlaces(base).find(split.anchor)
  if (split && place) applyReplacement(base, place, split.replacement)
  expect(bodyOf(base)).toEqual(bodyOf(other))
})

test('[R3] what is typed becomes one suggestion, which grows; the draft stays', async () => {
  const main = draft('The old ferry stays.')
  const before = bodyOf(main)
  const { copy, rows, pause, ids } = world(main)
  replace(copy(), 'old', 'chain')
  await pause()
  expect(rows()).toEqual([['old', 'chain']])
  replace(copy(), 'chain', 'chain-driven')
  await pause()
  expect(rows()).toEqual([['old', 'chain-driven']])
  textOf(copy(), 'kicker').insert(7, '!')
  await pause()
  expect(rows()).toEqual([
    ['old', 'chain-driven'],
    ['', '!'],
  ])
  replace(copy(), 'chain-driven', 'old')
  await pause()
  expect(ids()).toEqual(['s2'])
  expect(bodyOf(main)).toEqual(before)
})

test('[R3] what others write flows in, and moves the suggestions along', async () => {
  const main = draft('The old ferry stays.')
  const { copy, rows, pause } = world(main)
  replace(copy(), 'old', 'chain')
  replace(main, 'stays', 'remains')
  editFragment(main, 'body', tr => void tr.insert(1, tr.doc.type.schema.text('Yes: ')))
  await pause()
  expect(bodyOf(copy())).toEqual([paragraph('Yes: The chain ferry remains.')])
  expect(rows()).toEqual([['old', 'chain']])
})

test('[R3] an accepted suggestion is in the draft once, and the others go on', async () => {
  const main = draft('The old ferry stays.', 'Nobody votes.')
  const { suggesting, copy, rows, pause, row, ids } = world(main)
  replace(copy(), 'old', 'chain')
  replace(copy(), 'votes', 'voted')
  await pause()
  const [first = ''] = ids()
  const entry = row(first)
  const place = entry && openPlaces(main).find(entry.anchor)
  if (entry && place) applyReplacement(main, place, entry.replacement)
  suggesting.close(new Set([first]))
  await pause()
  expect(bodyOf(copy())).toEqual([paragraph('The chain ferry stays.'), paragraph('Nobody voted.')])
  expect(rows()).toEqual([
    ['old', 'chain'],
    ['votes', 'voted'],
  ])
  expect(suggesting.snapshot().unsent).toBe(0)
})

test('a rejected suggestion leaves the copy', async () => {
  const main = draft('The old ferry stays.')
  const { suggesting, copy, pause, ids } = world(main)
  replace(copy(), 'old', 'chain')
  await pause()
  suggesting.close(new Set(ids()))
  expect(bodyOf(copy())).toEqual(bodyOf(main))
})

test('nothing is lost offline: it is kept here, written again after a reload, and sent later', async () => {
  const main = draft('The old ferry stays.')
  const away = world(main)
  away.setOffline(true)
  replace(away.copy(), 'old', 'chain')
  await away.pause()
  expect(away.rows()).toEqual([])
  expect(away.kept().map(said)).toEqual([['old', 'chain']])
  const back = world(main, [...away.kept()])
  expect(bodyOf(back.copy())).toEqual([paragraph('The chain ferry stays.')])
  await back.pause()
  expect(back.rows()).toEqual([['old', 'chain']])
  expect(back.kept()).toEqual([])
})
