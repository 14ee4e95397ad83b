// What an entry of the audit trail says, in the words of whoever reads it. The record keeps codes and moments in
// UTC, and goes out in files as it is. A value that no table knows stays as it is.
import { planningMessages } from '#client/planning/messages.ts'
import { placeNames } from '#client/ui/place-names.ts'
import { dateAndTime } from '#client/ui/time.ts'
import type { AuditRecord } from '#shared/audit/api.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { auditMessages } from './messages.ts'

type Words = Partial<Record<string, string>>

/** The codes that stand in from and to, by action; what people wrote and how they are called is in none. */
function codesOf(action: string, language: Language): Words {
  switch (action) {
    case 'state':
    case 'created':
    case 'imported':
    case 'copied':
    case 'translated':
      return placeNames[language]
    case 'template':
      return auditMessages[language].yesOrNo
    case 'task':
      return auditMessages[language].taskStates
    case 'signed-off':
    case 'sign-off-withdrawn':
      return planningMessages[language].roles
    default:
      return {}
  }
}

const moment = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g

/** "Draft → In review"; the new value alone where there was none before; null when nothing changed hands. */
export function changeOf({ action, from, to }: AuditRecord, language: Language): string | null {
  const codes = codesOf(action, language)
  const told = (value: string | null) =>
    value === null ? '–' : (codes[value] ?? value.replace(moment, at => dateAndTime(at, language)))
  if (from === null) return to === null ? null : told(to)
  return `${told(from)} → ${told(to)}`
}

const withPart = new Set(['assigned', 'unassigned', 'reassigned'])

/** The note; the part that somebody has in a story by its name. */
export function noteOf({ action, note }: AuditRecord, language: Language): string | null {
  if (note === null) return null
  if (!withPart.has(action)) return note.replace(moment, at => dateAndTime(at, language))
  const roles: Words = planningMessages[language].roles
  return note.replace(/^\w+/, role => roles[role] ?? role)
}
