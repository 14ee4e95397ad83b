import { expect, test } from 'vitest'
import type { AuditRecord } from './api.ts'
import { auditCsv } from './csv.ts'

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
const last = (change: Partial<AuditRecord>) => auditCsv([entry(change)]).split('\r\n')[1]

test('an entry is a line of quoted fields, whatever they hold', () => {
  expect(auditCsv([entry({ note: 'He said "no",\nthen left', to: 'draft' })])).toBe(
    '\uFEFF"at","person","action","story","slug","headline","subject","from","to","note"\r\n' +
      '"2026-11-25T01:00:00.000Z","","state","","","","","","draft","He said ""no"",\nthen left"\r\n',
  )
})

test.each(['=1+1', '+49', '-1', '@sum', '\t=1', '  =1', "|cmd|' /C calc'!A0", '%x'])(
  'a spreadsheet takes %j for a text, not for a formula',
  note => {
    expect(last({ note })).toContain(`,"'${note}"`)
  },
)

test('what is no formula stays as it was written', () => {
  expect(last({ note: 'a = b, 1-2' })).toContain('"a = b, 1-2"')
})
