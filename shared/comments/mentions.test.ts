import { expect, test } from 'vitest'
import { mentionsIn, withoutMentionIds, writeMention } from './mentions.ts'

test('finds people and desks, each once, in order', () => {
  const body = 'See @[Ruth](user:u1) and @[Politik](desk:d-2), and @[Ruth K.](user:u1) again'
  expect(mentionsIn(body)).toEqual([
    { kind: 'user', id: 'u1', name: 'Ruth' },
    { kind: 'desk', id: 'd-2', name: 'Politik' },
  ])
})

test('an address, a link and a half-written mention are not mentions', () => {
  expect(
    mentionsIn('ruth@[x] [Ruth](user:u1) @[Ruth](https://example.org) @[Ruth](user:)'),
  ).toEqual([])
})

test('what is written is found again, whatever the name', () => {
  const mention = { kind: 'user', id: 'u1', name: 'Ruth [Berlin]' } as const
  expect(mentionsIn(writeMention(mention))).toEqual([{ ...mention, name: 'Ruth  Berlin' }])
  expect(withoutMentionIds(`Ask ${writeMention({ ...mention, name: 'Ruth' })}.`)).toBe('Ask @Ruth.')
})
