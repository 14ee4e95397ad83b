// Copy that nobody here wrote: a republished agency story and two agency items, in a folder beside the
// project. Without that folder the tests are skipped, and say so.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockText } from '#shared/article/text.ts'
import { detectLanguage } from '../language.ts'
import { parsePlainText } from './plain-text.ts'

const folder = resolve(import.meta.dirname, '../../../../shared')
const isAbsent = !existsSync(`${folder}/seed/article.txt`)
const reason = 'needs the sample copy in ../shared, which is not beside this checkout'

async function parse(file: string) {
  const copy = readFileSync(`${folder}/${file}`, 'utf8')
  let ids = 0
  const language = await detectLanguage(copy)
  return parsePlainText(copy, { language, newId: () => `id-${++ids}` })
}

const readJson = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))

interface ExpectedBlock {
  type: string
  text: string
  title?: string
  section?: string
}

describe('a republished story, machine-translated', { timeout: 30_000 }, () => {
  it('becomes what its README says', async ({ skip }) => {
    skip(isAbsent, reason)
    const { article, embargo, report } = await parse('seed/article.txt')
    const expected = readJson('seed/expected.json').article
    const blocks: ExpectedBlock[] = expected.body
    const { place, dateRaw, date, agency, raw } = expected.dateline

    expect(article.language).toBe('de')
    expect(article.headline).toBe(expected.headline)
    expect(article.standfirst).toBe('')
    expect(article.keyPoints).toEqual(expected.keyPoints)
    expect(article.dateline).toEqual({
      place,
      country: null,
      date: dateRaw,
      isoDate: date,
      agency,
      raw,
    })
    expect(article.bylines).toEqual([])
    expect(embargo).toBeNull()

    const kept = blocks.filter(({ type }) => type === 'paragraph' || type === 'crosshead')
    expect(kept).toHaveLength(15)
    expect(article.body.map(block => ({ type: block.type, text: blockText(block) }))).toEqual(
      kept.map(({ type, text }) => ({ type, text })),
    )
    expect(article.related.map(({ id: _, ...related }) => related)).toEqual(
      blocks
        .filter(({ type }) => type === 'related')
        .map(({ title, section }) => ({ title, section, url: null })),
    )
    expect(article.credits.map(({ id: _, ...credit }) => credit)).toEqual([
      { role: 'additionalReporting', names: ['Ryan Woo', 'Ella Kao'], place: 'Peking' },
      { role: 'editing', names: ['Gareth Jones'], place: null },
      { role: 'unknown', names: ['Mark Travelian'], place: null, needsReview: true },
    ])
    expect(article.source).toEqual({
      site: expected.publication,
      pageDate: expected.dateRaw,
      agency: 'Reuters',
      rights: null,
      rightsLine: null,
      standardsLine: expected.standardsLine.text,
      url: null,
    })
    const dropped = report.lines.flatMap(({ line, became }) =>
      'dropped' in became ? [[line, became.code]] : [],
    )
    expect(dropped).toEqual([
      [5, 'strapline'],
      [9, 'second-headline'],
      [22, 'promotion'],
      [50, 'promotion'],
    ])
  })
})

interface ExpectedItem {
  file: string
  lang: string
  headline: string
  dateline: { place: string; country?: string; date: string; agency: string }
  byline?: string[]
  paragraphs: number
  crossheads: string[]
  related?: string[]
  credits?: { role: string; names: string[]; place?: string }[]
}

describe('agency items', () => {
  it.for<[string, string, string[]]>([
    ['20-synthetic-en.txt', 'March 3', []],
    ['22-synthetic-fr.txt', '12 mars 2026', ['hr/ml/pcd']],
  ])('%s becomes what is expected of it', async ([file, printed, droppedLines], { skip }) => {
    skip(isAbsent, reason)
    const { article, report } = await parse(`wire/${file}`)
    const items: ExpectedItem[] = readJson('wire/expected.json')
    const expected = items.find(item => item.file === file)
    if (!expected) throw new Error(`expected.json says nothing about ${file}`)
    const { place, country = null, date, agency } = expected.dateline
    const texts = (type: string) =>
      article.body.filter(block => block.type === type).map(block => blockText(block))

    expect(article.language).toBe(expected.lang)
    expect(article.headline).toBe(expected.headline)
    expect(article.dateline).toMatchObject({ place, country, date: printed, isoDate: date, agency })
    expect(article.source.agency).toBe(agency)
    expect(article.bylines.map(({ name }) => name)).toEqual(expected.byline ?? [])
    expect(texts('paragraph')).toHaveLength(expected.paragraphs)
    expect(texts('crosshead')).toEqual(expected.crossheads)
    expect(article.related.map(({ title }) => title)).toEqual(expected.related ?? [])
    expect(article.credits.map(({ id: _, ...credit }) => credit)).toEqual(
      (expected.credits ?? []).map(credit => ({ place: null, ...credit })),
    )
    expect(report.lines.flatMap(({ text, became }) => ('dropped' in became ? [text] : []))).toEqual(
      droppedLines,
    )
  })

  it('an embargo without a year is for a person to end', async ({ skip }) => {
    skip(isAbsent, reason)
    const { embargo } = await parse('wire/20-synthetic-en.txt')
    expect(embargo).toEqual({ until: null, text: 'EMBARGOED UNTIL 0600 GMT WEDNESDAY MARCH 4' })
  })
})
