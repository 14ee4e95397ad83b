import { expect, test } from 'vitest'
import { latenessOf } from './lateness.ts'

const now = new Date('2026-11-24T14:00:00.000Z')
const at = (time: string) => `2026-11-24T${time}.000Z`

test('[C11] whoever comes back within five minutes is not late', () => {
  expect(latenessOf({ seenAt: at('13:55:00'), now, milestones: [] })).toBeNull()
  expect(latenessOf({ seenAt: at('13:54:59'), now, milestones: [] })).toEqual({
    because: 'away',
    since: at('13:54:59'),
  })
})

test('[C11] an edition or a sign-off while somebody was away makes it late at once; the last one counts', () => {
  const edition = { because: 'edition', at: at('13:59:30') } as const
  const signOff = { because: 'sign-off', at: at('13:59:40') } as const
  const milestones = [edition, signOff]
  expect(latenessOf({ seenAt: at('13:59:50'), now, milestones })).toBeNull()
  expect(latenessOf({ seenAt: at('13:59:00'), now, milestones })?.because).toBe('sign-off')
  expect(latenessOf({ seenAt: at('13:59:35'), now, milestones: [edition] })).toBeNull()
})

test('[C11] what nobody remembers counts as long ago', () => {
  expect(latenessOf({ seenAt: null, now, milestones: [] })).toEqual({
    because: 'away',
    since: null,
  })
})
