// One sample article in German with everything in it, and its edition, for tests.
import type { Article } from '#shared/article/article.ts'
import type { Block, Inline, Mark } from '#shared/article/body.ts'
import { emptySource } from '#shared/article/empty.ts'
import type { Edition, Site } from '#shared/publishing/edition.ts'

export const sampleSite: Site = {
  name: 'Nordufer',
  language: 'de',
  url: 'https://nordufer.example',
  timeZone: 'Europe/Berlin',
  authors: new Map([
    [
      'profile',
      {
        slug: 'helmbrink',
        name: 'Mara Helmbrink',
        role: 'Hafen & „Umland“',
        links: ['https://example.org/mara?a=1&b=2'],
      },
    ],
  ]),
}

const text = (words: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })

/** A clean story: no check finds anything in it. */
export const sampleArticle: Article = {
  headline: 'Wendhafen behält seine Kettenfähre',
  kicker: 'Verkehr',
  standfirst:
    'Nach sechs Stunden Debatte entscheidet der Rat gegen die Brücke. Das Schiff fährt seit 1911 über die Ahlte und liegt nun neun Wochen auf der Helling.',
  keyPoints: [
    '19 zu 14 Stimmen für eine Überholung, die 2,4 Millionen Euro kostet',
    'Pläne für eine Straßenbrücke ruhen mindestens bis 2034',
    'Vom 11. Januar an neun Wochen keine Überfahrten, ein Bus ersetzt sie',
  ],
  language: 'de',
  dateline: {
    place: 'Wendhafen',
    country: null,
    date: '23. November',
    isoDate: '2026-11-23',
    agency: 'Nordufer',
    raw: null,
  },
  bylines: [
    { id: 'b1', name: 'Mara Helmbrink', role: 'Bericht', contributorId: null },
    { id: 'b2', name: 'Tomi Adebanke', role: 'Bericht', contributorId: null },
    { id: 'b3', name: 'Lene Sorvig', role: 'Redaktion', contributorId: null },
  ],
  credits: [
    {
      id: 'c1',
      role: 'reporting',
      names: ['Mara Helmbrink', 'Tomi Adebanke'],
      place: 'Wendhafen',
    },
    { id: 'c2', role: 'additionalReporting', names: ['Ruben Castellane'], place: 'Lohe' },
    { id: 'c3', role: 'editing', names: ['Lene Sorvig'], place: null },
  ],
  topics: [
    { id: 't1', name: 'Verkehr', code: 'medtop:20000337' },
    { id: 't2', name: 'Hafen', code: null },
  ],
  related: [
    {
      id: 'r1',
      title: 'Wie die Fähre durch den Nebel findet',
      url: '/stories/faehre-im-nebel',
      section: null,
    },
  ],
  source: emptySource,
  translation: null,
  correction: 'In einer früheren Fassung hieß es, die Fähre sei 46 Meter lang. Es sind 42 Meter.',
  searchHeadline: '',
  socialHeadline: 'Die Kettenfähre bleibt',
  pushHeadline: '',
  body: [
    paragraph(
      text(
        'Die Kettenfähre, die Schulkinder, Bäcker und Nachtschwestern über die Ahlte bringt, bleibt. Der Rat der Stadt stimmte am Montag mit 19 zu 14 Stimmen dafür, das 42 Meter lange Schiff zu überholen, statt daneben eine Straßenbrücke zu bauen.',
      ),
    ),
    paragraph(
      text(
        'Damit endete eine Debatte, die am Nachmittag begonnen hatte und noch andauerte, als um 22.40 Uhr die letzte Überfahrt des Tages anlegte. Nach ',
      ),
      text('Zählung der ', { type: 'link', attrs: { href: 'https://wendhafen.example/rat' } }),
      text(
        'Verwaltung',
        { type: 'link', attrs: { href: 'https://wendhafen.example/rat' } },
        { type: 'italic' },
      ),
      text(
        ' hörten im Saal 230 Menschen zu. Andere standen am Kai, wo jemand einen Lautsprecher aufgestellt hatte.',
      ),
    ),
    { type: 'crosshead', content: [text('Neun Wochen ohne Schiff')] },
    paragraph(
      text(
        'Am 11. Januar wird die Fähre am Osterkai auf die Helling gezogen. Bis Mitte März soll alle 20 Minuten ein Bus über die Autobahnbrücke bei Lohe fahren, ein Umweg von ',
      ),
      text('17 Kilometern', { type: 'bold' }),
      text('. Drei Dinge ändern sich:'),
    ),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph(text('Der erste Bus fährt um 5.10 Uhr.'))] },
        { type: 'listItem', content: [paragraph(text('Räder fahren nicht mit.'))] },
        {
          type: 'listItem',
          content: [
            paragraph(
              text('Der Kai wird 40 m'),
              text('2', { type: 'superscript' }),
              text(' kleiner.'),
            ),
          ],
        },
      ],
    },
    {
      type: 'quotation',
      content: [
        paragraph(
          text(
            '„Von einer Brücke winkt man niemandem zu“, sagte Jonte Brammkamp, seit 31 Jahren Fährmann.',
          ),
        ),
      ],
    },
    { type: 'rule' },
    paragraph(
      text(
        'Die Kette selbst, 410 Meter lang, gehört nicht zum Plan. Sie wurde 2022 ausgetauscht und hält nach Angaben des Hafenamts noch gut zwanzig Winter.',
      ),
    ),
  ],
}

/** The sample as its third edition. */
export const sampleEdition: Edition = {
  storyId: '0198f3a2-5f1c-7c4e-9d3b-2f6a1b0c9d8e',
  slug: 'kettenfaehre-bleibt',
  number: 3,
  kind: 'update',
  article: sampleArticle,
  hash: 'a'.repeat(64),
  previousHash: 'b'.repeat(64),
  note: 'Länge der Fähre berichtigt',
  readerNote: null,
  subscriberNote: null,
  override: null,
  publishedBy: { id: 'u1', name: 'Lene Sorvig' },
  publishedAt: '2026-11-24T07:10:00.000Z',
  firstPublishedAt: '2026-11-23T22:20:00.000Z',
  corrections: [],
  desk: 'Stadt',
  rights: null,
}

/** The sample edition with parts of it, or of its article, changed. */
export const editionWith = (
  article: Partial<Article>,
  edition: Partial<Omit<Edition, 'article'>> = {},
): Edition => ({ ...sampleEdition, ...edition, article: { ...sampleArticle, ...article } })
