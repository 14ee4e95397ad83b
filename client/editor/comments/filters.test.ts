import { expect, test } from 'vitest'
import type { Thread } from '#shared/comments/api.ts'
import { countByFilter } from './filters.ts'

const person = (id: string) => ({ id, name: id, roles: [], colour: 1 })
const anchor = { field: 'body', from: 'AA==', to: 'AA==', quote: 'x', prefix: '', suffix: '' }

const thread = (id: string, more: Partial<Thread> = {}): Thread => ({
  id,
  storyId: 's',
  kind: 'comment',
  body: 'b',
  anchor: null,
  blocking: false,
  state: 'open',
  by: person('ana'),
  at: '2026-11-24T10:00:00.000Z',
  editedAt: null,
  deletedAt: null,
  resolvedBy: null,
  resolvedAt: null,
  expected: null,
  replacement: null,
  outcome: null,
  assignee: null,
  replies: [],
  unread: false,
  ...more,
})

test('each filter counts what it would show to this person', () => {
  const threads = [
    thread('mine', { by: person('ben') }),
    thread('mentioned', { body: 'See @[Ben](user:ben)', unread: true }),
    thread('blocking', { blocking: true }),
    thread('lost', { anchor }),
    thread('found', { anchor, kind: 'suggestion' }),
    thread('done', { state: 'resolved', blocking: true }),
  ]
  const snapshot = {
    chosen: null,
    places: new Map([['found', { field: 'body', range: { from: 1, to: 2 } }]]),
    searched: new Set(['body']),
  }
  expect(countByFilter(threads, { id: 'ben', snapshot })).toEqual({
    open: 5,
    mine: 1,
    mentions: 1,
    unread: 1,
    suggestions: 1,
    blocking: 1,
    orphaned: 1,
    resolved: 1,
    all: 6,
  })
})
