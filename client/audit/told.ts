// What an entry of the audit trail says, in the words of whoever reads it. The record keeps codes and moments in
// UTC, and goes out in files as it is. A value that no table knows stays as it is.
import { planningMessages } from '#client/planning/messages.ts'
import { houseStyleMessages } from '#client/settings/house-style/messages.ts'
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
    case 'house-style':
      return houseStyleMessages[language].kinds
    case 'desk-demands': {
      const { demanded, measured } = houseStyleMessages[language]
      return { ...demanded, ...measured }
    }
    case 'link-issued':
    case 'link-followed':
      return auditMessages[language].links
    default:
      return {}
  }
}

/** Where the codes stand in a value that holds more than one. */
const codesWithin: Partial<Record<string, RegExp>> = {
  'house-style': /^\w+(?= · )/,
  'desk-demands': /[A-Za-z]+/g,
}
const whole = /^.*$/s

const moment = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g

/** "Draft → In review"; the new value alone where there was none before; null when nothing changed hands. */
export function changeOf({ action, from, to }: AuditRecord, language: Language): string | null {
  // The word itself is what the entry is about.
  if (action === 'dictionary')
    return auditMessages[language].ownWord[to === null ? 'removed' : 'added']
  const codes = codesOf(action, language)
  const told = (value: string | null) =>
    value === null
      ? '–'
      : value
          .replace(codesWithin[action] ?? whole, code => codes[code] ?? code)
          .replace(moment, at => dateAndTime(at, language))
  if (from === null) return to === null ? null : told(to)
  return `${told(from)} → ${told(to)}`
}

/** The codes that a note begins with, by action: a part in a story, what a story needs. */
function codesOfNote(action: string, language: Language): Words {
  const { roles, taskKinds } = planningMessages[language]
  switch (action) {
    case 'assigned':
    case 'unassigned':
    case 'reassigned':
      return roles
    case 'task':
      return taskKinds
    default:
      return {}
  }
}

/** The note; the part that somebody has in a story, and a need that has no words of its own, by its name. */
export function noteOf({ action, note }: AuditRecord, language: Language): string | null {
  if (note === null) return null
  const codes = codesOfNote(action, language)
  return note
    .replace(action === 'task' ? whole : /^\w+/, code => codes[code] ?? code)
    .replace(moment, at => dateAndTime(at, language))
}
