import { expect, it } from 'vitest'
import type { Thread } from '#shared/comments/api.ts'
import { reviewFindings } from './review-findings.ts'

const thread = (id: string, change: Partial<Thread> = {}): Thread => ({
  id,
  storyId: 's',
  kind: 'comment',
  body: 'Libel, @[Ruth](user:r)?',
  anchor: null,
  blocking: true,
  state: 'open',
  by: { id: 'ben', name: 'Ben', roles: ['editor'], colour: 1 },
  at: '2026-11-24T10:00:00Z',
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
  ...change,
})

it('[R4] each open blocking thread is an error of its own, with a way to it', () => {
  const threads = [
    thread('a'),
    thread('b', { state: 'resolved' }),
    thread('c', { blocking: false }),
  ]
  expect(reviewFindings(threads, 'en')).toMatchObject([
    {
      level: 'error',
      message: 'Ben stops the publication with a comment.',
      quote: 'Libel, @Ruth?',
      thread: 'a',
    },
  ])
})

it('[R4] says with whom one lies that was handed over', () => {
  const assignee = { kind: 'desk' as const, id: 'd', name: 'Recht', holders: [] }
  expect(reviewFindings([thread('a', { assignee })], 'de')[0]?.message).toContain('liegt bei Recht')
})

const suggestion = (id: string, expected: string, text: string, change: Partial<Thread> = {}) =>
  thread(id, {
    kind: 'suggestion',
    blocking: false,
    body: '',
    expected,
    replacement: { kind: 'text', text },
    ...change,
  })

it('[R3] names every suggestion that nobody has settled, as a warning with a way to it', () => {
  const threads = [
    suggestion('a', 'old ferry', 'chain ferry'),
    suggestion('b', '', 'not'),
    suggestion('c', 'very', ''),
    suggestion('d', 'x', 'y', { state: 'resolved', outcome: 'rejected' }),
  ]
  expect(reviewFindings(threads, 'en')).toMatchObject([
    { level: 'warning', thread: 'a', quote: 'old ferry → chain ferry' },
    { level: 'warning', thread: 'b', quote: 'not', message: expect.stringContaining('insertion') },
    { level: 'warning', thread: 'c', quote: 'very', message: expect.stringContaining('deletion') },
  ])
})

it('[R4] a suggestion that blocks is named once, as what stops the publication', () => {
  const threads = [
    suggestion('a', 'was', 'were'),
    suggestion('b', 'thief', 'suspect', { blocking: true }),
  ]
  expect(
    reviewFindings(threads, 'de').map(({ level, thread, quote }) => [level, thread, quote]),
  ).toEqual([
    ['error', 'b', 'thief → suspect'],
    ['warning', 'a', 'was → were'],
  ])
})
