// Generated articles for tests, of every shape that the contract allows, with text as unpleasant as people and
// agencies paste it.
import fc from 'fast-check'
import type { Article } from '#shared/article/article.ts'
import type { Block, Body, Inline, ListItem, Mark, TableCell } from '#shared/article/body.ts'
import { creditRoles } from '#shared/article/vocabulary.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { sampleEdition } from './sample-article.ts'

/** Marks of other formats, quotes, spaces of all kinds, scripts, emoji. */
const nasty = fc.constantFrom(
  ...['<', '>', '&', '&amp;', '"', "'", '`', '*', '**', '_', '[', ']', '(', ')', '\\', '#', '-'],
  ...['+', '1.', '|', '~', '!', ':', '://', '---', ']]>', '<!--', '</script>', '</p>', '{{', '\n'],
  ...[' ', '\u00A0', '\u2028', 'ß', 'é', '„', '“', '—', 'א', '漢', '😀', 'e\u0301'],
)
const control = fc.constantFrom(
  '\u0000',
  '\u0001',
  '\u000B',
  '\u001F',
  '\u007F',
  '\u0085',
  '\uFFFE',
  '\uD800',
)
const word = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[A-Za-zäöüÄÖÜ0-9]{1,9}$/) },
  { weight: 3, arbitrary: nasty },
)
const joined =
  (pieces: fc.Arbitrary<string>) => (shape: { minLength: number; maxLength: number }) =>
    fc.array(fc.tuple(pieces, fc.constantFrom(' ', '', ' ')), shape).map(all => all.flat().join(''))

const words = joined(word)
const dirtyWords = joined(
  fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: control }),
)

const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'mailto:rat@wendhafen.example',
    'https://x.example/a(b)?c="d"&e=<f>',
    'http://]]>',
  ),
)
/** What somebody may have typed where an address belongs. */
const badHref = fc.constantFrom(
  ...['javascript:alert(1)', '/stories/a b', '//x.example', 'https://exämple.de/ä b"><script>'],
)
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ type: fc.constant('link' as const), attrs: fc.record({ href }) }),
  fc.record({ type: fc.constantFrom('bold', 'italic', 'superscript', 'subscript') }),
)
const markOrder = ['link', 'bold', 'italic', 'superscript', 'subscript']
const marks = fc
  .uniqueArray(mark, { selector: ({ type }) => type, maxLength: 3 })
  .map(all => all.toSorted((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type)))

const inlinesOf = (anyText: fc.Arbitrary<string>): fc.Arbitrary<Inline[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.tuple(anyText, marks).map(([content, with_]) => ({
          type: 'text' as const,
          text: content,
          ...(with_.length > 0 && { marks: with_ }),
        })),
      },
      { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
    ),
    { maxLength: 5 },
  )

const share = fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: null })
const pixels = fc.option(fc.constantFrom(1, 640, 4000), { nil: null })

/** Blocks that are things: what the editor shows of them is not what readers get. */
function thingOf(anyText: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const content = inlinesOf(anyText)
  const image = fc.record({
    media: fc.uuid(),
    alt: anyText,
    decorative: fc.boolean(),
    credit: anyText,
    focusX: share,
    focusY: share,
    width: pixels,
    height: pixels,
  })
  const related = fc.record({
    storyId: fc.option(fc.uuid(), { nil: null }),
    title: anyText,
    url: fc.option(fc.oneof(href, fc.constant('/stories/faehre-im-nebel')), { nil: null }),
  })
  return fc.oneof(
    fc.record({
      type: fc.constant('pullQuote' as const),
      attrs: fc.record({ attribution: anyText, role: anyText }),
      content,
    }),
    fc.record({ type: fc.constant('image' as const), attrs: image, content }),
    fc.webUrl().map((url): Block => ({ type: 'embed', attrs: { url } })),
    related.map(
      (attrs): Block => ({
        type: 'relatedBox',
        attrs: { ...attrs, url: attrs.url?.startsWith('mailto:') ? null : attrs.url },
      }),
    ),
  )
}

const spans = fc.option(
  fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.constant(1) }),
  { nil: undefined },
)

const blockOf = (
  anyText: fc.Arbitrary<string>,
  things: fc.Arbitrary<Block>[],
): fc.Arbitrary<Block> =>
  fc.letrec<{ block: Block; item: ListItem; cell: TableCell }>(tie => {
    const inlines = inlinesOf(anyText)
    const items = fc.array(tie('item'), { maxLength: 3 })
    const blocks = fc.array(tie('block'), { maxLength: 3 })
    return {
      block: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        inlines.map((content): Block => ({ type: 'paragraph', content })),
        inlines.map((content): Block => ({ type: 'crosshead', content })),
        fc.constant<Block>({ type: 'rule' }),
        items.map((content): Block => ({ type: 'bulletList', content })),
        fc.tuple(items, fc.option(fc.nat({ max: 20 }), { nil: undefined })).map(
          ([content, start]): Block => ({
            type: 'orderedList',
            ...(start !== undefined && { attrs: { start } }),
            content,
          }),
        ),
        blocks.map((content): Block => ({ type: 'quotation', content })),
        fc
          .array(fc.array(tie('cell'), { minLength: 1, maxLength: 3 }), {
            minLength: 1,
            maxLength: 3,
          })
          .map(
            (rows): Block => ({
              type: 'table',
              content: rows.map(content => ({ type: 'tableRow', content })),
            }),
          ),
        ...things,
      ),
      cell: fc
        .tuple(
          fc.constantFrom('tableHeader' as const, 'tableCell' as const),
          spans,
          fc.array(
            inlines.map((content): Block => ({ type: 'paragraph', content })),
            { maxLength: 2 },
          ),
        )
        .map(
          ([type, attrs, content]): TableCell => ({
            type,
            ...(attrs && { attrs }),
            content,
          }),
        ),
      item: blocks.map((content): ListItem => ({ type: 'listItem', content })),
    }
  }).block

const bodyOf = (anyText: fc.Arbitrary<string>, things = [thingOf(anyText)]): fc.Arbitrary<Body> =>
  fc.array(blockOf(anyText, things), { maxLength: 5 })

const clean = words({ minLength: 1, maxLength: 12 })

/** Bodies of every shape, without control characters. */
export const arbitraryBody: fc.Arbitrary<Body> = bodyOf(clean)

/** Those whose blocks are all text and tables. */
export const arbitraryText: fc.Arbitrary<Body> = bodyOf(clean, [])

const dirty = dirtyWords({ minLength: 0, maxLength: 8 })
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const id = fc.uuid()

/** Articles of every shape that the contract allows, control characters and all. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc.record({
  headline: dirty,
  kicker: dirty,
  standfirst: dirty,
  keyPoints: fc.array(dirty, { maxLength: 5 }),
  language: fc.constantFrom('de', 'en', 'en-US', 'fr', 'zh-Hant', 'sr-Latn', 'de-12', 'abc-99'),
  dateline: nullable(
    fc.record({
      place: nullable(dirty),
      country: nullable(fc.constantFrom('England', 'RU')),
      date: nullable(dirty),
      isoDate: nullable(fc.constantFrom('2026-11-23', '--02-29', '--13-40', 'soon')),
      agency: nullable(dirty),
      raw: nullable(dirty),
    }),
  ),
  bylines: fc.array(
    fc.record({
      id,
      name: dirty,
      role: dirty,
      contributorId: fc.constantFrom(null, 'profile', 'deleted'),
    }),
    { maxLength: 3 },
  ),
  credits: fc.array(
    fc
      .record({
        id,
        role: fc.constantFrom(...creditRoles),
        names: fc.array(dirty, { maxLength: 3 }),
        place: nullable(dirty),
      })
      .map(credit => ({
        ...credit,
        ...(credit.names[1] !== undefined && {
          contributors: { [credit.names[1].toWellFormed()]: 'profile' },
        }),
      })),
    { maxLength: 3 },
  ),
  topics: fc.array(
    fc.record({ id, name: dirty, code: nullable(fc.constantFrom('medtop:20000638', 'other:1')) }),
    { maxLength: 3 },
  ),
  related: fc.array(
    fc.record({
      id,
      title: dirty,
      url: nullable(fc.oneof(href, badHref)),
      section: nullable(dirty),
    }),
    { maxLength: 2 },
  ),
  source: fc.record({
    site: nullable(dirty),
    pageDate: nullable(dirty),
    agency: nullable(dirty),
    rights: nullable(dirty),
    standardsLine: nullable(dirty),
    rightsLine: nullable(dirty),
    url: nullable(fc.oneof(href, dirty)),
  }),
  translation: nullable(
    fc.record({
      of: nullable(dirty),
      url: nullable(fc.oneof(href, dirty)),
      method: nullable(fc.constantFrom('human' as const, 'machine' as const)),
      translator: nullable(dirty),
      checkedBy: nullable(dirty),
    }),
  ),
  correction: nullable(dirty),
  searchHeadline: dirty,
  socialHeadline: dirty,
  pushHeadline: dirty,
  body: bodyOf(dirtyWords({ minLength: 1, maxLength: 8 })),
})

/** Editions of every article; their own fields stay in order. */
export const arbitraryEdition: fc.Arbitrary<Edition> = fc
  .record({
    article: arbitraryArticle,
    number: fc.integer({ min: 1, max: 9 }),
    readerNote: nullable(dirty),
  })
  .map(({ article, number, readerNote }) => ({
    ...sampleEdition,
    article,
    number,
    readerNote,
    kind: number === 1 ? 'first' : 'update',
    publishedAt: number === 1 ? sampleEdition.firstPublishedAt : sampleEdition.publishedAt,
  }))
