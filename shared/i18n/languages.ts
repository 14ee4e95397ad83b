// The languages that the interface speaks, and how a feature declares its texts: one typed table a
// language, checked by the compiler to say the same things. Texts with numbers are functions.
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language =>
  languages.some(language => language === value)

/** Declares a feature's texts; every language must have every text, with the same arguments. */
export const defineMessages = <Texts>(tables: { en: Texts; de: NoInfer<Texts> }) => tables

/** "1 change", "2 changes": both languages have the same two plural forms (CLDR). */
export const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What an act that asks for more is called once it is asked for: "Assign…" is "Assign". */
export const withoutEllipsis = (text: string) => text.replace(/\s*…$/, '')

export type Messages<Texts> = Record<Language, Texts>
