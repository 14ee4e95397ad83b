// "Yesterday" and "last week" in copy that is older than a week no longer say when.
import { emptySource } from '#shared/article/empty.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import { oneOf, wordEnd, wordStart } from '#shared/wire/words.ts'
import type { Check, Checked, Examples } from '../check.ts'
import { datelineDate, datelineDay, dayOfTime, pageDay } from '../copy-date.ts'
import { baseLanguage } from '../locale.ts'
import { excerpt, isRunningText, passagesOf } from '../passages.ts'

const words: Record<string, readonly string[]> = {
  de: [
    ...['gestern', 'vorgestern', 'heute', 'morgen', 'übermorgen'],
    ...['letzte woche', 'vergangene woche', 'nächste woche', 'kommende woche', 'diese woche'],
    ...['letzten monat', 'vergangenen monat', 'nächsten monat', 'in diesem jahr', 'dieses jahres'],
  ],
  en: [
    'yesterday',
    'today',
    'tomorrow',
    'tonight',
    'last week',
    'next week',
    'this week',
    'last month',
  ],
  fr: [
    'hier',
    "aujourd'hui",
    'aujourd’hui',
    'demain',
    'la semaine dernière',
    'la semaine prochaine',
  ],
  es: ['ayer', 'hoy', 'mañana', 'la semana pasada', 'la próxima semana'],
}

/** Days after which copy is old. */
const fresh = 7

function isOld({ article, now }: Checked) {
  const dateline = datelineDate(article)
  const written = pageDay(article) ?? (dateline && datelineDay(dateline, null))
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
    const relative = words[baseLanguage(checked.article.language)]
    if (!relative || !isOld(checked)) return []
    const pattern = new RegExp(`${wordStart}${oneOf(relative)}${wordEnd}`, 'giu')
    return passagesOf(checked.article)
      .filter(passage => passage.field === 'standfirst' || isRunningText(passage))
      .flatMap(({ field, text }) =>
        [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
          field,
          quote: excerpt(text, index, word.length),
          value: word,
        })),
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
  ],
  bad: [
    story('de', 'Das Weiße Haus sagte letzte Woche ab.', '8. November 2024'),
    story('en', 'The council met yesterday.', 'November 8, 2024'),
    story('fr', 'Le conseil s’est réuni hier.', '8 novembre 2024'),
  ],
}
