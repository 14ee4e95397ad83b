// What stands on a public site in tests: a week of one small town, in German and in English, with what
// readers meet there. Invented.
import type { Article } from '#shared/article/article.ts'
import type { Body } from '#shared/article/body.ts'
import { emptyArticle } from '#shared/article/empty.ts'
import { sampleArticle } from './sample-article.ts'

export interface SiteStory {
  /** When it comes out. */
  at: string
  article: Article
}

type Line = [
  at: string,
  language: 'de' | 'en',
  topic: string,
  by: string,
  headline: string,
  standfirst: string,
]

const lines: Line[] = [
  [
    '2026-10-09T08:00:00Z',
    'de',
    'Hafen',
    'Ruben Castellane',
    'Wie die Fähre durch den Nebel findet',
    'Ein Lot, eine Glocke und der Geruch der Bäckerei: was Jonte Brammkamp braucht, wenn er nichts sieht.',
  ],
  [
    '2026-11-21T15:30:00Z',
    'de',
    'Kultur',
    'Dorte Balk',
    'Zwei Schulen teilen sich eine Orgel',
    'Montags bis mittwochs am Nordufer, donnerstags und freitags im Süden. Das Instrument reist auf einem Anhänger.',
  ],
  [
    '2026-11-22T09:00:00Z',
    'de',
    'Umland',
    'Ruben Castellane',
    'Warum am Osterkai wieder Austern wachsen',
    'Niemand hat sie ausgesetzt. Eine Biologin, ein Taucher und ein pensionierter Schleusenwärter haben eine Vermutung.',
  ],
  [
    '2026-11-23T07:30:00Z',
    'de',
    'Wirtschaft',
    'Tomi Adebanke',
    'Fernwärme wird von Februar an billiger',
    'Ein Haushalt mit 70 Quadratmetern spart nach Angaben der Stadtwerke etwa neun Euro im Monat.',
  ],
  [
    '2026-11-24T06:30:00Z',
    'de',
    'Stadt',
    'Ines Kwiatek',
    'Der Markt zieht für den Winter in die alte Seilerei',
    'Zwölf Wochen unter Dach, dafür ohne Fisch: Warum sich die Händler trotzdem einig waren.',
  ],
  [
    '2026-11-24T06:55:00Z',
    'en',
    'Hafen',
    'Mara Helmbrink',
    'Pilots want a weather mast of their own',
    'Two near misses in October fog have the harbour pilots asking for a gauge at the river mouth, where none has stood since 1974.',
  ],
]

const paragraphs = {
  de: [
    'Am Kai standen am Morgen einige Dutzend Leute, die meisten mit Rädern, und sahen zu.',
    'Die Stadt will im Frühjahr sagen, wie es weitergeht. Bis dahin bleibt alles, wie es ist.',
  ],
  en: [
    'A few dozen people stood on the quay in the morning, most of them with bicycles, and watched.',
    'The town will say in spring what comes next. Until then, everything stays as it is.',
  ],
}

const bodyOf = (language: 'de' | 'en', standfirst: string): Body =>
  [standfirst, ...paragraphs[language]].map(text => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }))

const storyOf = ([at, language, topic, by, headline, standfirst]: Line): SiteStory => ({
  at,
  article: {
    ...emptyArticle(language),
    headline,
    kicker: topic,
    standfirst,
    bylines: [{ id: 'b', name: by, role: '', contributorId: null }],
    topics: [{ id: 't', name: topic, code: null }],
    body: bodyOf(language, standfirst),
  },
})

/** The oldest first; the last is the sample with everything in it, which is corrected afterwards. */
export const siteStories: SiteStory[] = [
  ...lines.map(storyOf),
  { at: '2026-11-24T07:00:00Z', article: { ...sampleArticle, correction: null } },
]
