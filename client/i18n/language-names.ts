// Names of languages, in the language of the interface.
import type { Language } from '#shared/i18n/languages.ts'

/** What a new story may be written in, besides what the site and its stories already use. */
const common = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'cs', 'da', 'sv', 'tr', 'uk']

export function nameOfLanguage(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag // not a tag that the browser knows
  }
}

export interface LanguageOption {
  value: string
  label: string
}

const byLabel = (language: Language) => (a: LanguageOption, b: LanguageOption) =>
  a.label.localeCompare(b.label, language)

/** Options for a choice between `tags`, each once, by name. */
export const languageOptions = (tags: Iterable<string>, language: Language): LanguageOption[] =>
  [...new Set(tags)]
    .map(value => ({ value, label: nameOfLanguage(value, language) }))
    .sort(byLabel(language))

/** Options for the language of a story; `used` are offered too. */
export const storyLanguageOptions = (used: readonly string[], language: Language) =>
  languageOptions([...used, ...common], language)
