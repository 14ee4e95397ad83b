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

test('nothing is said where nothing changed hands', () => {
  expect(changeOf(entry({ action: 'restored' }), 'en')).toBeNull()
})

test('a part in a story is told by its name, with the desk that gave it', () => {
  expect(noteOf(entry({ action: 'assigned', note: 'editor (Politics)' }), 'de')).toBe(
    'Redaktion (Politics)',
  )
  expect(noteOf(entry({ note: 'editor' }), 'de')).toBe('editor')
})
