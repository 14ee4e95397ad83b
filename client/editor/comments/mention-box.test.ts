import { expect, test } from 'vitest'
import type { Mention } from '#shared/comments/mentions.ts'
import {
  insertMention,
  openForEditing,
  queryAt,
  suggestMentions,
  writeMentions,
} from './mention-box.ts'

const ruth: Mention = { kind: 'user', id: 'u1', name: 'Ruth' }
const ruthK: Mention = { kind: 'user', id: 'u2', name: 'Ruth Kern' }
const desk: Mention = { kind: 'desk', id: 'd1', name: 'Politik' }

test('asks after an @ that begins a word, and not inside an address', () => {
  expect(queryAt('Ask @ru', 7)).toEqual({ start: 4, text: 'ru' })
  expect(queryAt('@Ruth Ke', 8)).toEqual({ start: 0, text: 'Ruth Ke' })
  expect(queryAt('ruth@example', 12)).toBeNull()
})

test('suggests whoever has a name, or a part of it, that begins so', () => {
  expect(suggestMentions([ruth, ruthK, desk], 'ke')).toEqual([ruthK])
  expect(suggestMentions([ruth, ruthK, desk], '').length).toBe(3)
})

test('a chosen name stays readable, and is sent with its id', () => {
  const { text, caret } = insertMention('Ask @ru now', 7, { start: 4, text: 'ru' }, ruthK)
  expect([text, caret]).toEqual(['Ask @Ruth Kern now', 15])
  const body = writeMentions(`${text}, @Ruth, @Ruthless`, [ruth, ruthK])
  expect(body).toBe('Ask @[Ruth Kern](user:u2) now, @[Ruth](user:u1), @Ruthless')
  expect(openForEditing(body)).toEqual({
    text: 'Ask @Ruth Kern now, @Ruth, @Ruthless',
    mentions: [ruthK, ruth],
  })
})
