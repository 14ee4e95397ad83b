import { expect, it } from 'vitest'
import type { Thread } from '#shared/comments/api.ts'
import { blockingFindings } from './blocking.ts'

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
  expect(blockingFindings(threads, 'en')).toMatchObject([
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
  expect(blockingFindings([thread('a', { assignee })], 'de')[0]?.message).toContain(
    'liegt bei Recht',
  )
})
