// Which language the interface begins in: the one chosen before, else the first of the browser's that
// we have, else English.
import { isLanguage, type Language } from '#shared/i18n/languages.ts'

/** Known to public/start.js too. */
export const languageKey = 'standfirst.language'

export function chooseLanguage(stored: string | null, wanted: readonly string[]): Language {
  if (isLanguage(stored)) return stored
  return wanted.map(tag => tag.split('-')[0]).find(isLanguage) ?? 'en'
}
