import { expect, test } from 'vitest'
import type { AuditRecord } from '#shared/audit/api.ts'
import { dateAndTime } from '../ui/time.ts'
import { changeOf, noteOf } from './told.ts'

const entry = (change: Partial<AuditRecord>): AuditRecord => ({
  id: 1,
  at: '2026-11-25T01:00:00.000Z',
  by: null,
  action: 'state',
  story: null,
  subject: null,
  from: null,
  to: null,
  note: null,
  ...change,
})

test('[W1] states are told in the reader’s language', () => {
  const moved = entry({ from: 'draft', to: 'review' })
  expect(changeOf(moved, 'en')).toBe('Draft → In review')
  expect(changeOf(moved, 'de')).toBe('Entwurf → In Durchsicht')
})

test('moments are told as times where the reader is', () => {
  const at = '2026-11-25T09:49:59.885Z'
  const embargo = entry({ action: 'embargo', to: `${at}, Sperrfrist bis 18 Uhr` })
  expect(changeOf(embargo, 'de')).toBe(`${dateAndTime(at, 'de')}, Sperrfrist bis 18 Uhr`)
})

test('a desk that is called like a state keeps its name', () => {
  expect(changeOf(entry({ action: 'desk', from: 'review', to: null }), 'de')).toBe('review → –')
})

test('a word of the dictionary is named once, as what the entry is about', () => {
  const word = entry({ action: 'dictionary', subject: 'Kettenfähre' })
  expect(changeOf({ ...word, to: 'Kettenfähre' }, 'de')).toBe('hinzugefügt')
  expect(changeOf({ ...word, from: 'Kettenfähre' }, 'en')).toBe('removed')
})

test('nothing is said where nothing changed hands', () => {
  expect(changeOf(entry({ action: 'restored' }), 'en')).toBeNull()
})

test('a part in a story is told by its name, with the desk that gave it', () => {
  expect(noteOf(entry({ action: 'assigned', note: 'editor (Politics)' }), 'de')).toBe(
    'Redaktion (Politics)',
  )
  expect(noteOf(entry({ note: 'editor' }), 'de')).toBe('editor')
})

test('what a story needs is told by its name, unless somebody said it in words', () => {
  expect(noteOf(entry({ action: 'task', note: 'pictures' }), 'de')).toBe('Bilder gesucht')
  const words = 'legal, about the harbour'
  expect(noteOf(entry({ action: 'task', note: words }), 'de')).toBe(words)
})

test('[W1] terms of the house style and demands of a desk are told in the reader’s language', () => {
  const term = entry({ action: 'house-style', from: 'never · always', to: null })
  expect(changeOf(term, 'de')).toBe('Nie schreiben · always → –')
  const demands = entry({ action: 'desk-demands', to: 'kicker, headline ≤ 80' })
  expect(changeOf(demands, 'de')).toBe('Dachzeile, Überschrift ≤ 80')
})
