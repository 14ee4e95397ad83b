// Copy of an outside agency leaves only as its recorded rights allow (rule X1); without any, it stays.
import type { Article } from '#shared/article/article.ts'
import { emptySource } from '#shared/article/empty.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Examples } from '../check.ts'

/** What newsrooms sign their own work with, in a dateline or as a source. */
const ownMarks = [
  'eb',
  'red',
  'redaktion',
  'eigener bericht',
  'eigenbericht',
  'own report',
  'staff',
]

/** "dpa/Nordufer", "AFP und Reuters": each name by itself. */
const separators = /\s*[/,;+&]\s*|\s+(?:und|and)\s+/u

const key = (name: string) => name.trim().replace(/\.$/u, '').toLowerCase()

/** Whoever is named as an agency in `article` and is not the newsroom itself; each once. */
function outsideAgencies(article: Article, siteName: string): string[] {
  const own = new Set([...ownMarks, key(siteName)])
  const outside = new Map<string, string>()
  for (const named of [article.source.agency, article.dateline?.agency]) {
    // A site whose own name has a separator in it is still one name.
    if (!named || own.has(key(named))) continue
    for (const name of named.split(separators)) {
      if (name.trim() !== '' && !own.has(key(name))) outside.set(key(name), name.trim())
    }
  }
  return [...outside.values()]
}

export const check: Check = {
  rule: 'agency-without-rights',
  level: 'error',
  field: 'rights',
  texts: defineMessages({
    en: {
      message: ({ value }) => `No rights are recorded for copy by ${value}.`,
      hint: 'Record on what terms it may be published, or remove the agency.',
    },
    de: {
      message: ({ value }) => `Für Material von ${value} sind keine Rechte eingetragen.`,
      hint: 'Eintragen, unter welchen Bedingungen es erscheinen darf, oder die Agentur entfernen.',
    },
  }),
  find({ article, rights, siteName }) {
    const agencies = rights === null ? outsideAgencies(article, siteName) : []
    return agencies.length > 0 ? [{ value: agencies.join(', ') }] : []
  },
}

const dateline = (agency: string | null) => ({
  place: 'Wendhafen',
  country: null,
  date: '23. November',
  isoDate: null,
  agency,
  raw: null,
})
const rights = { terms: 'Reuters, online', recordedBy: 'u1', recordedAt: '2026-11-01T09:00:00Z' }

export const examples: Examples = {
  good: [
    {},
    { article: { dateline: dateline('Nordufer') } },
    { article: { dateline: dateline('NORDUFER') } },
    { article: { dateline: dateline('Nordufer/red.') } },
    { article: { dateline: dateline('Ufer und Hafen') }, siteName: 'Ufer und Hafen' },
    { article: { source: { ...emptySource, agency: 'Nordufer' } } },
    { article: { source: { ...emptySource, agency: 'Reuters' } }, rights },
  ],
  bad: [
    { article: { source: { ...emptySource, agency: 'Reuters' } } },
    { article: { dateline: dateline('dpa') } },
    { article: { dateline: dateline('Nordufer/dpa') } },
    {
      article: {
        dateline: dateline('Nordufer'),
        source: { ...emptySource, agency: 'AFP', rights: 'unknown' },
      },
    },
  ],
}
