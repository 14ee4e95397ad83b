// What missing and outdated sign-offs say at the publish button (rule R5): errors where the desk needs them.
import { counted, defineMessages, type Language } from '#shared/i18n/languages.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { SignOffState } from './api.ts'
import type { SignOffKind } from './kinds.ts'

export const signOffNames = defineMessages<Record<SignOffKind, string>>({
  en: { facts: 'Fact check', legal: 'Legal read', pictures: 'Picture check' },
  de: { facts: 'Faktenprüfung', legal: 'Rechtsprüfung', pictures: 'Bildprüfung' },
})

const texts = defineMessages({
  en: {
    missing: (name: string) => `${name} is missing.`,
    outdated: (name: string, n: number) =>
      `${counted(n, 'change', 'changes')} since the sign-off: ${name}.`,
    hint: 'The desk of this story needs it. Ask for it, or have a chief override it with a reason.',
  },
  de: {
    missing: (name: string) => `${name} fehlt.`,
    outdated: (name: string, n: number) =>
      `${counted(n, 'Änderung', 'Änderungen')} seit der Abnahme: ${name}.`,
    hint: 'Das Ressort dieses Artikels verlangt sie. Um Abnahme bitten, oder ein CvD setzt sich mit Begründung hinweg.',
  },
})

export function signOffFindings(states: readonly SignOffState[], language: Language): Finding[] {
  const { missing, outdated, hint } = texts[language]
  return states.flatMap(({ kind, isRequired, current }): Finding[] => {
    if (!isRequired || current?.changes === 0) return []
    const name = signOffNames[language][kind]
    const message = current ? outdated(name, current.changes) : missing(name)
    const rule = current ? 'sign-off-outdated' : 'sign-off-missing'
    return [{ level: 'error', rule, message, field: 'sign-offs', hint }]
  })
}
