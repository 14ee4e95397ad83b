// "Yesterday" and "last week" in copy that is older than a week no longer say when. What a speaker said stays.
import { emptySource } from '#shared/article/empty.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import { oneOf, wordEnd, wordStart } from '#shared/wire/words.ts'
import type { Check, Checked, Examples } from '../check.ts'
import { dayOfTime, writtenDay } from '../copy-date.ts'
import { baseLanguage } from '../locale.ts'
import { excerpt, isRunningText, passagesOf } from '../passages.ts'
import { withoutQuotations } from '../speech.ts'

const words: Record<string, readonly string[]> = {
  de: [
    ...['gestern', 'vorgestern', 'heute', 'morgen', 'übermorgen'],
    ...['letzte Woche', 'vergangene Woche', 'nächste Woche', 'kommende Woche', 'diese Woche'],
    ...['letzten Monat', 'vergangenen Monat', 'nächsten Monat', 'in diesem Jahr', 'dieses Jahres'],
  ],
  en: [
    ...['yesterday', 'today', 'tomorrow', 'tonight'],
    ...['last week', 'next week', 'this week', 'last month', 'next month'],
  ],
  fr: [
    ...['hier', 'aujourd’hui', "aujourd'hui", 'demain'],
    ...['la semaine dernière', 'la semaine prochaine', 'le mois dernier'],
  ],
  es: ['ayer', 'hoy', 'mañana', 'la semana pasada', 'la próxima semana'],
}

/** What stands before or after the words where they name no day: "von heute auf morgen", "hasta hoy". */
const figurative: Record<string, { before: RegExp; after: RegExp }> = {
  de: {
    before: /(?:bis|noch|von|auf|Montag|am|guten) $/iu,
    after: /^ (?:noch|wie damals)(?!\p{L})/u,
  },
  en: { before: /(?:of|USA|until) $/u, after: /^(?!)/u },
  fr: { before: /(?:d[’']|de |jusqu[’']à )$/u, after: /^(?!)/u },
  es: { before: /(?:la|esta|cada|una|media|hasta|de) $/u, after: /^ en día(?!\p{L})/u },
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const patterns = new Map(
  Object.entries(words).map(([language, list]) => [
    language,
    new RegExp(`${wordStart}${oneOf([...list, ...list.map(capitalised)])}${wordEnd}`, 'gu'),
  ]),
)

/** "Am Morgen", "USA Today": with a capital in a sentence it is a noun or a name. */
const isNoun = (word: string, before: string) =>
  /^\p{Lu}/u.test(word) && !/(?:^|[.!?:]\s+)$/u.test(before)

/** Days after which copy is old. */
const fresh = 7

function isOld({ article, now }: Checked) {
  const written = writtenDay(article)
  return written !== null && dayOfTime(now) - written > fresh
}

export const check: Check = {
  rule: 'relative-date',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value }) => `The copy is old, and “${value}” no longer says when.`,
      hint: 'Write the date.',
    },
    de: {
      message: ({ value }) => `Der Text ist alt, und „${value}“ sagt nicht mehr, wann.`,
      hint: 'Das Datum schreiben.',
    },
  }),
  find(checked) {
    const language = baseLanguage(checked.article.language)
    const pattern = patterns.get(language)
    if (!pattern || !isOld(checked)) return []
    return passagesOf(checked.article)
      .filter(passage => passage.field === 'standfirst' || isRunningText(passage))
      .flatMap(({ field, text }) =>
        [...withoutQuotations(text).matchAll(pattern)].flatMap(({ 0: word, index }) => {
          const [before, after] = [text.slice(0, index), text.slice(index + word.length)]
          const other = figurative[language]
          const isOther = other?.before.test(before) || other?.after.test(after)
          return isNoun(word, before) || isOther
            ? []
            : [{ field, quote: excerpt(text, index, word.length), value: word }]
        }),
      )
  },
}

const now = '2026-11-23T22:20:00Z'
const story = (language: string, standfirst: string, pageDate: string | null) => ({
  now,
  article: { language, standfirst, body: [], source: { ...emptySource, pageDate } },
})

export const examples: Examples = {
  good: [
    story('de', 'Der Rat tagte gestern.', null),
    story('de', 'Der Rat tagte gestern.', '22. November 2026'),
    story('de', 'Der Rat tagte am Morgengrauen.', '8. November 2024'),
    story('de', 'Hier tagt der Rat.', '8. November 2024'),
    story('de', 'Am Morgen tagte der Rat, bis heute ohne Ergebnis.', '8. November 2024'),
    story('de', '„Wir kommen morgen“, sagte Plate.', '8. November 2024'),
    story('de', 'Von heute auf morgen war die Fähre weg.', '8. November 2024'),
    story('en', 'USA Today printed it.', 'November 8, 2024'),
    story('es', 'El consejo votó por la mañana.', '8 de noviembre de 2024'),
  ],
  bad: [
    story('de', 'Das Weiße Haus sagte letzte Woche ab.', '8. November 2024'),
    story('en', 'The council met yesterday.', 'November 8, 2024'),
    story('fr', 'Le conseil s’est réuni hier.', '8 novembre 2024'),
    story('de', 'Morgen tagt der Rat.', '8. November 2024'),
  ],
}
