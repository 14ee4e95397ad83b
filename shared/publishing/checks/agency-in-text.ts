// Somebody talks to an agency in the text that is not the one the copy is by: often left over from another
// version, or put there by a translation. An agency as a source of news is no reason to say anything.
import type { Article } from '#shared/article/article.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import { oneOf, wordEnd } from '#shared/wire/words.ts'
import type { Check, Examples } from '../check.ts'
import { paragraphOf } from '../examples.ts'
import { excerpt, isRunningText, passagesOf } from '../passages.ts'

/** By every name that it goes by; the first is the usual one. */
const agencies = [
  ['Reuters'],
  ['AP', 'Associated Press'],
  ['AFP', 'Agence France-Presse'],
  ['dpa', 'Deutsche Presse-Agentur', 'Deutschen Presse-Agentur'],
  ['APA', 'Austria Presse Agentur'],
  ['Keystone-SDA', 'SDA'],
  ['PA', 'PA Media', 'Press Association'],
  ['Xinhua'],
  ['TASS'],
  ['Interfax'],
  ['RIA Nowosti', 'RIA Novosti'],
  ['ANSA'],
  ['EFE'],
  ['Kyodo'],
  ['Bloomberg'],
  ['epd'],
  ['KNA'],
] as const

const nameOf = new Map(agencies.flatMap(names => names.map(name => [name.toLowerCase(), names[0]])))

const spokenTo = new RegExp(
  String.raw`(?:\btold (?:the )?|\bgegenüber (?:der )?(?:Nachrichtenagentur )?|\bsagten?(?: \p{L}+)? der (?:Nachrichtenagentur )?|\bà l['’](?:agence )?|\ba la (?:agencia )?)(?<agency>${oneOf(agencies.flat())})${wordEnd}`,
  'gu',
)

const copyBy = ({ dateline, source }: Article) =>
  [dateline?.agency, source.agency]
    .flatMap(named => named?.split(/\s*[/,;+&]\s*/u) ?? [])
    .map(name => nameOf.get(name.toLowerCase()) ?? name)

export const check: Check = {
  rule: 'agency-in-text',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: ({ value }) => `Somebody speaks to ${value}, and the copy is by another agency.`,
      hint: 'Look whom they really spoke to.',
    },
    de: {
      message: ({ value }) =>
        `Jemand spricht mit ${value}, und der Text ist von einer anderen Agentur.`,
      hint: 'Prüfen, mit wem wirklich gesprochen wurde.',
    },
  }),
  find({ article }) {
    const own = copyBy(article)
    if (own.length === 0) return []
    return passagesOf(article)
      .filter(isRunningText)
      .flatMap(({ text }) =>
        [...text.matchAll(spokenTo)].flatMap(({ 0: words, index, groups }) => {
          const agency = groups?.agency ?? ''
          return own.includes(nameOf.get(agency.toLowerCase()) ?? agency)
            ? []
            : [{ quote: excerpt(text, index, words.length), value: agency }]
        }),
      )
  },
}

const story = (agency: string | null, text: string) => ({
  article: {
    dateline: { place: 'Moskau', country: null, date: null, isoDate: null, agency, raw: null },
    body: [paragraphOf(text)],
  },
})

export const examples: Examples = {
  good: [
    story('Reuters', 'The minister told Reuters on Monday.'),
    story('AP', '“We stay,” Plate told The Associated Press.'),
    story('Reuters', 'Das meldete die Nachrichtenagentur Xinhua.'),
    story(null, 'Plate told Reuters.'),
    story('dpa/AFP', 'Das sagte sie der Deutschen Presse-Agentur.'),
  ],
  bad: [
    story('Reuters', 'Das sagte Putin gegenüber Associated Press.'),
    story('dpa', 'Das sagte sie der Nachrichtenagentur AFP.'),
    story('AP', 'Plate told Reuters she would stay.'),
  ],
}
