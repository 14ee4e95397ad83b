// The words that are printed with an article, in the article's language: one table a language. Others than
// these get the English ones.
import type { EmbedKind } from '#shared/article/embeds.ts'
import type { CreditRole } from '#shared/article/vocabulary.ts'
import { defineMessages, isLanguage } from '#shared/i18n/languages.ts'
import { baseLanguage, localeOf } from './locale.ts'

export interface ReaderTexts {
  /** For Intl: how these words list names. */
  locale: string
  /** What a site is, in a line: of its feeds and pages. */
  newsFrom: (site: string) => string
  by: string
  /** Between a dateline and the text that it runs into. */
  dash: string
  keyPoints: string
  related: string
  changed: string
  correction: string
  note: string
  source: string
  /** Who did what, inside a sentence of clauses. */
  credits: Record<CreditRole, (names: string) => string>
  translatedBy: (names: string) => string
  /** With the machine's name; empty when it is not known. */
  machineTranslated: (machine: string) => string
  checkedBy: (names: string) => string
  /** What is to be found at another site. */
  embeds: Record<EmbedKind, (provider: string) => string>
}

const tables = defineMessages<ReaderTexts>({
  en: {
    locale: 'en-GB',
    newsFrom: site => `News from ${site}`,
    by: 'By',
    dash: ' — ',
    keyPoints: 'Key points',
    related: 'Related',
    changed: 'Changed on',
    correction: 'Correction',
    note: 'Editor’s note',
    source: 'Source',
    credits: {
      reporting: names => `reporting by ${names}`,
      additionalReporting: names => `additional reporting by ${names}`,
      writing: names => `writing by ${names}`,
      editing: names => `editing by ${names}`,
      translation: names => `translation by ${names}`,
      photography: names => `photography by ${names}`,
      graphics: names => `graphics by ${names}`,
      research: names => `research by ${names}`,
      unknown: names => names,
    },
    translatedBy: names => `Translated by ${names}`,
    machineTranslated: machine => `Machine translation${machine && ` (${machine})`}`,
    checkedBy: names => `checked by ${names}`,
    embeds: {
      video: provider => `Video on ${provider}`,
      audio: provider => `Audio on ${provider}`,
      post: provider => `Post on ${provider}`,
      chart: provider => `Chart on ${provider}`,
    },
  },
  de: {
    locale: 'de',
    newsFrom: site => `Nachrichten von ${site}`,
    by: 'Von',
    dash: ' – ',
    keyPoints: 'Das Wichtigste',
    related: 'Dazu',
    changed: 'Geändert am',
    correction: 'Korrektur',
    note: 'Hinweis der Redaktion',
    source: 'Quelle',
    credits: {
      reporting: names => `Bericht: ${names}`,
      additionalReporting: names => `Mitarbeit: ${names}`,
      writing: names => `Text: ${names}`,
      editing: names => `Redaktion: ${names}`,
      translation: names => `Übersetzung: ${names}`,
      photography: names => `Fotos: ${names}`,
      graphics: names => `Grafik: ${names}`,
      research: names => `Recherche: ${names}`,
      unknown: names => names,
    },
    translatedBy: names => `Übersetzt von ${names}`,
    machineTranslated: machine => `Maschinell übersetzt${machine && ` (${machine})`}`,
    checkedBy: names => `geprüft von ${names}`,
    embeds: {
      video: provider => `Video bei ${provider}`,
      audio: provider => `Audio bei ${provider}`,
      post: provider => `Beitrag bei ${provider}`,
      chart: provider => `Grafik bei ${provider}`,
    },
  },
})

export function readerTexts(language: string): ReaderTexts {
  const base = baseLanguage(language)
  return tables[isLanguage(base) ? base : 'en']
}

const languageNotes: Record<string, string> = { en: 'In English', de: 'Auf Deutsch' }

/** That a text is in `language`, said in that language: "In English", "Français". */
export function languageNote(language: string): string {
  const base = baseLanguage(language)
  const note = languageNotes[base]
  if (note !== undefined) return note
  const locale = localeOf(language)
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(baseLanguage(locale)) ?? base
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
