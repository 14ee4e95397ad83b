import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Block } from '#shared/article/body.ts'
import { arbitraryArticle } from '#tests/support/arbitrary-article.ts'
import { sampleArticle } from '#tests/support/sample-article.ts'
import { differences } from './difference.ts'

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})
const withBody = (...texts: string[]): Article => ({ ...sampleArticle, body: texts.map(paragraph) })

const first = 'Die Fähre bleibt, und alle freuen sich.'
const second = 'Der Rat stimmte am Montag mit 19 zu 14 Stimmen dafür.'
const third = 'Im Januar beginnt die Überholung auf der Helling.'

const blankDateline = {
  place: null,
  country: null,
  date: null,
  isoDate: null,
  agency: null,
  raw: null,
}

const row = <Row>(rows: Row[], change: Partial<Row>) => rows.map(old => ({ ...old, ...change }))

/** One small change to each field of the sample. */
const changes: { [Field in keyof Article]: Pick<Article, Field> } = {
  headline: { headline: 'Die Fähre bleibt' },
  kicker: { kicker: '' },
  standfirst: { standfirst: 'Kurz.' },
  keyPoints: { keyPoints: sampleArticle.keyPoints.slice(1) },
  language: { language: 'de-AT' },
  dateline: { dateline: { ...blankDateline, ...sampleArticle.dateline, agency: 'dpa' } },
  bylines: { bylines: row(sampleArticle.bylines, { role: 'Text' }) },
  credits: { credits: row(sampleArticle.credits, { place: 'Lohe' }) },
  topics: { topics: row(sampleArticle.topics, { code: 'medtop:1' }) },
  related: { related: row(sampleArticle.related, { url: null }) },
  source: { source: { ...sampleArticle.source, rights: 'dpa, online' } },
  translation: {
    translation: { of: null, url: null, method: 'human', translator: null, checkedBy: null },
  },
  correction: { correction: null },
  searchHeadline: { searchHeadline: 'Kettenfähre' },
  socialHeadline: { socialHeadline: '' },
  pushHeadline: { pushHeadline: 'Die Fähre bleibt' },
  body: { body: sampleArticle.body.slice(0, -1) },
}

describe('differences', () => {
  it('finds none between an article and itself', () => {
    fc.assert(fc.property(arbitraryArticle, article => differences(article, article).length === 0))
  })

  it('takes everything as new when there was nothing', () => {
    const fields = differences(null, sampleArticle).map(({ field }) => field)
    expect(fields).toContain('headline')
    expect(fields).toContain('keyPoints.2')
    expect(fields.filter(field => field.startsWith('body.'))).toHaveLength(
      sampleArticle.body.length,
    )
    expect(differences(null, sampleArticle).every(({ before }) => before === '')).toBe(true)
  })

  it('names the field that changed, from what to what', () => {
    expect(differences(sampleArticle, { ...sampleArticle, headline: 'Die Fähre bleibt' })).toEqual([
      { field: 'headline', before: sampleArticle.headline, after: 'Die Fähre bleibt' },
    ])
    const place = { ...sampleArticle.dateline, place: 'Lohe' }
    expect(
      differences(sampleArticle, { ...sampleArticle, dateline: { ...blankDateline, ...place } }),
    ).toEqual([{ field: 'dateline.place', before: 'Wendhafen', after: 'Lohe' }])
  })

  it('shows a rewritten block as changed, and its neighbours not at all', () => {
    const rewritten = 'Der Rat stimmte am Montagabend mit 20 zu 13 Stimmen dafür.'
    expect(differences(withBody(first, second, third), withBody(first, rewritten, third))).toEqual([
      { field: 'body.1', before: second, after: rewritten },
    ])
  })

  it('shows an added and a removed block by its place', () => {
    expect(differences(withBody(first, third), withBody(first, second, third))).toEqual([
      { field: 'body.1', before: '', after: second },
    ])
    expect(differences(withBody(first, second, third), withBody(second, third))).toEqual([
      { field: 'body.0', before: first, after: '' },
    ])
  })

  it('pairs what is similar when blocks were also added', () => {
    const rewritten = 'Im Februar beginnt die Überholung auf der Helling.'
    expect(
      differences(withBody(first, third), withBody(first, 'Neu und ganz anders.', rewritten)),
    ).toEqual([
      { field: 'body.1', before: '', after: 'Neu und ganz anders.' },
      { field: 'body.2', before: third, after: rewritten },
    ])
  })

  it('writes the form out when the words are the same', () => {
    const before = withBody(first)
    const linked: Article = {
      ...before,
      body: [
        {
          type: 'crosshead',
          content: [{ type: 'text', text: first, marks: [{ type: 'italic' }] }],
        },
      ],
    }
    expect(differences(before, linked)).toEqual([
      { field: 'body.0', before: first, after: `## *${first}*` },
    ])
  })

  it('aligns a body of a thousand paragraphs', () => {
    const texts = Array.from({ length: 1000 }, (_, i) => `Absatz ${i} über die Fähre.`)
    const changed = texts.map((text, i) => (i % 10 === 3 ? `${text} Neu.` : text))
    expect(differences(withBody(...texts), withBody(...changed))).toHaveLength(100)
  })

  it.each(Object.entries(changes))('sees a change of %s', (field, change) => {
    const found = differences(sampleArticle, { ...sampleArticle, ...change })
    expect(found).toHaveLength(1)
    expect(found[0]?.field.split('.')[0]).toBe(field)
  })
})
