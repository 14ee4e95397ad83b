import { expect, it } from 'vitest'
import type { SignOffState } from './api.ts'
import { signOffFindings } from './findings.ts'

const state = (change: Partial<SignOffState>): SignOffState => ({
  kind: 'legal',
  isRequired: true,
  isMine: false,
  desks: [],
  current: null,
  ...change,
})
const given = (changes: number): SignOffState['current'] => ({
  id: 's',
  kind: 'legal',
  by: null,
  at: '2026-11-24T10:00:00Z',
  note: null,
  version: 'v',
  changes,
})

it('[R5] a sign-off that the desk needs is an error while it is missing or outdated', () => {
  expect(signOffFindings([state({})], 'en')).toMatchObject([
    { level: 'error', rule: 'sign-off-missing', message: 'Legal read is missing.' },
  ])
  expect(signOffFindings([state({ current: given(3) })], 'en')[0]?.message).toBe(
    '3 changes since the sign-off: Legal read.',
  )
  expect(signOffFindings([state({ current: given(1) })], 'de')[0]?.message).toBe(
    '1 Änderung seit der Abnahme: Rechtsprüfung.',
  )
})

it('[R5] one that is current, or that nobody needs, says nothing', () => {
  expect(signOffFindings([state({ current: given(0) })], 'en')).toEqual([])
  expect(signOffFindings([state({ isRequired: false })], 'en')).toEqual([])
})
