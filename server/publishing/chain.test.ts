import { expect, test } from 'vitest'
import { hashJson } from '#server/stories/hash.ts'
import { breaksAt, erased, type Link } from './chain.ts'

const linkOf = (number: number, headline: string, before: Link | null): Link => ({
  story_id: 'ferry',
  number,
  article: JSON.stringify({ headline, body: [] }),
  hash: hashJson({ body: [], headline }),
  previous_hash: before?.hash ?? null,
})
const first = linkOf(1, 'The ferry returns', null)
const second = linkOf(2, 'The ferry has returned', first)

test('[E1] a whole chain has no break, in whatever order its articles were written down', () => {
  expect(breaksAt(first, null)).toEqual([])
  expect(breaksAt(second, first)).toEqual([])
})

test.each([
  ['another article', { article: second.article.replace('has', 'had') }, ['article']],
  ['an article that is no JSON', { article: '{' }, ['unreadable']],
  ['another hash', { hash: first.hash }, ['article']],
  ['another hash before it', { previous_hash: 'f00' }, ['previous']],
  ['no hash before it', { previous_hash: null }, ['previous']],
  ['a later number', { number: 3 }, ['missing']],
])('[E1] %s breaks it', (_what, change, breaks) => {
  expect(breaksAt({ ...second, ...change }, first)).toEqual(breaks)
})

test('[E1] without its first edition, the second breaks the chain twice', () => {
  expect(breaksAt(second, null)).toEqual(['missing', 'previous'])
})

test('[E1] an erased article leaves the chain whole', () => {
  const emptied = { ...first, article: erased }
  expect(breaksAt(emptied, null)).toEqual([])
  expect(breaksAt(second, emptied)).toEqual([])
})
