// The audit trail as CSV (RFC 4180): one line an entry, every field quoted. What a spreadsheet would take for a
// formula is given a leading apostrophe (OWASP, CSV Injection), and the file begins with a byte order mark, so
// that Excel reads UTF-8.
import type { AuditRecord } from './api.ts'

const columns = [
  'at',
  'person',
  'action',
  'story',
  'slug',
  'headline',
  'subject',
  'from',
  'to',
  'note',
] as const

/** Also after spaces: spreadsheets trim them first. */
const isFormula = (text: string) => /^[\s]*[=+\-@\t\r|%]/u.test(text)

const field = (value: string | null) => {
  const text = value ?? ''
  return `"${(isFormula(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

const lineOf = (entry: AuditRecord) =>
  [
    entry.at,
    entry.by?.name ?? null,
    entry.action,
    entry.story?.id ?? null,
    entry.story?.slug ?? null,
    entry.story?.headline ?? null,
    entry.subject,
    entry.from,
    entry.to,
    entry.note,
  ]
    .map(field)
    .join(',')

export const auditCsv = (entries: readonly AuditRecord[]) =>
  `\uFEFF${[columns.map(field).join(','), ...entries.map(lineOf)].join('\r\n')}\r\n`
