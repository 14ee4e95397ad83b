// From an article's language to what Intl accepts. A tag of the right form may still be no language
// (`de-12`), and Intl throws on those.

/** `language` for Intl: plain English is British, as the texts are; what Intl refuses counts as English. */
export function localeOf(language: string): string {
  if (language === 'en') return 'en-GB'
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}

/** The language without its region: `de` of `de-AT`. */
export const baseLanguage = (language: string) => language.split('-')[0] ?? language
