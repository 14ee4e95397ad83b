// Rule I1 for arbitrary copy: every line that is not blank ends in exactly one place, and its words are
// found there. The copy is made of lines that mean something to the importer, and of anything else.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import { blockText } from '#shared/article/text.ts'
import { type ReportLine, WirePreview, type wireFields } from '#shared/wire/api.ts'
import { reasonTexts } from '#shared/wire/reasons.ts'
import { every } from './phrases/phrases.ts'
import { parsePlainText } from './plain-text.ts'

type WireField = (typeof wireFields)[number]

const samples = readdirSync(`${import.meta.dirname}/samples`)
  .map(name => readFileSync(`${import.meta.dirname}/samples/${name}`, 'utf8'))
  .flatMap(copy => copy.split(/\r?\n/))

const words = [
  'Rat',
  'der',
  'Fähre',
  '(kd)',
  '-',
  '–',
  'Von',
  'und',
  'in',
  'Wendhafen,',
  '3.',
  'März',
  '2026',
  'GMT',
  'Redaktion:',
  'sagte.',
  '„Nein“',
  ';',
  '|',
  'https://a.example/b',
]

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...samples) },
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 14 }).map(some => some.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 90 }) },
  { weight: 1, arbitrary: fc.constantFrom(...samples).map(text => `   ${text}  `) },
  { weight: 1, arbitrary: fc.constantFrom(...samples).map(text => text.toUpperCase()) },
)

const copy = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end))

function parse(text: string) {
  let ids = 0
  return parsePlainText(text, { language: 'de', newId: () => `id-${++ids}` })
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Words that only label what a line holds: they become the name of a field. */
const labels = new Set(
  every(phrases => [
    ...phrases.related,
    ...phrases.relatedWithColon,
    ...phrases.bylineOpeners,
    ...phrases.and,
    ...phrases.in,
    ...phrases.by,
    ...Object.values(phrases.credits).flat(),
    'Topics',
    'd',
  ]).flatMap(text => wordsOf(text.toLowerCase())),
)
const isLabel = (word: string) => labels.has(word.toLowerCase())

/** All text of the rows of a list from `index` on. */
function rowTexts(article: Article, field: WireField, index: number) {
  const { bylines, credits, topics, related, source } = article
  switch (field) {
    case 'keyPoints':
      return article.keyPoints.slice(index)
    case 'bylines': {
      // An agency's code after the names is kept as the agency.
      const agencies = [source.agency ?? '', article.dateline?.agency ?? '']
      return [...agencies, ...bylines.slice(index).flatMap(row => [row.name, row.role])]
    }
    case 'credits':
      return credits.slice(index).flatMap(row => [...row.names, row.place ?? ''])
    case 'topics':
      return topics.slice(index).map(row => row.name)
    case 'related':
      return related.slice(index).flatMap(row => [row.title, row.section ?? '', row.url ?? ''])
    default:
      throw new Error(`${field} is not a list`)
  }
}

/** The whole text of where a line went; null when it was dropped, or is kept in part and says so. */
function placeOf(article: Article, embargo: string | null, { became }: ReportLine) {
  if ('dropped' in became || became.code === 'time-sent') return null
  const { source, dateline } = article
  if ('block' in became) {
    const block = article.body[became.index]
    if (!block) throw new Error('no such block')
    expect(block.type).toBe(became.block)
    return (became.also ? (dateline?.raw ?? '') : '') + blockText(block)
  }
  if (became.index !== undefined) return rowTexts(article, became.field, became.index).join('\n')
  const places: Partial<Record<WireField, string>> = {
    headline: article.headline,
    kicker: article.kicker,
    standfirst: article.standfirst,
    embargo: embargo ?? '',
    rights: source.rightsLine ?? '',
    dateline: dateline?.raw ?? '',
    source: Object.values(source).join('\n'),
  }
  return places[became.field] ?? ''
}

it('[I1] lists every line that is not blank once, in order, as it came', () => {
  fc.assert(
    fc.property(copy, text => {
      const expected = text
        .split(/\r\n|\r|\n/)
        .map((line, i) => ({ line: i + 1, text: line }))
        .filter(line => line.text.trim() !== '')
      expect(parse(text).report.lines.map(({ line, text }) => ({ line, text }))).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

it('[I1] keeps the words of every line that is not dropped where the report says', () => {
  fc.assert(
    fc.property(copy, text => {
      const { article, embargo, report } = parse(text)
      for (const line of report.lines) {
        const place = placeOf(article, embargo?.text ?? null, line)
        if (place === null) continue
        const there = wordsOf(place)
        const isList = 'field' in line.became && line.became.index !== undefined
        for (const word of wordsOf(line.text)) {
          if (!isList || !isLabel(word)) expect(there).toContain(word)
        }
      }
    }),
    { numRuns: 300 },
  )
})

it('[I1] adds no word: all text of the article is text of the copy', () => {
  fc.assert(
    fc.property(copy, text => {
      const { article } = parse(text)
      const given = new Set(wordsOf(text))
      const { bylines, credits, topics, related, source } = article
      const taken = [
        article.headline,
        article.kicker,
        article.standfirst,
        ...article.keyPoints,
        ...article.body.map(blockText),
        article.dateline?.raw ?? '',
        ...bylines.flatMap(({ name, role }) => [name, role]),
        ...credits.flatMap(({ names, place }) => [...names, place ?? '']),
        ...topics.map(topic => topic.name),
        ...related.flatMap(({ title, section, url }) => [title, section ?? '', url ?? '']),
        ...Object.values(source).map(value => value ?? ''),
      ]
      for (const word of taken.flatMap(wordsOf)) expect(given).toContain(word)
    }),
    { numRuns: 300 },
  )
})

it('gives what the contract promises, with a reason in every language for what was dropped', () => {
  fc.assert(
    fc.property(copy, text => {
      const preview = parse(text)
      expect(WirePreview.parse(preview)).toEqual(preview)
      for (const { became } of preview.report.lines) {
        if (became.code) expect(reasonTexts.en[became.code]).toBe(became.reason)
      }
    }),
    { numRuns: 200 },
  )
})
