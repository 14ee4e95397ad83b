// The newsroom's sample stories are agency copy; this holds them complete and free of defects.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parsePlainText } from './parsers/plain-text.ts'

it.each(['de', 'en'])(
  'the sample story in %s becomes a complete article, and nothing of it is dropped',
  language => {
    const copy = readFileSync(`${import.meta.dirname}/samples/welcome.${language}.txt`, 'utf8')
    let ids = 0
    const { article, embargo, report } = parsePlainText(copy, { language, newId: () => `${++ids}` })
    expect(article.headline).not.toBe('')
    expect(article.standfirst).not.toBe('')
    expect(article.keyPoints).toHaveLength(3)
    expect(article.bylines).toHaveLength(1)
    expect(article.dateline).toMatchObject({ place: expect.any(String), agency: 'Küstendienst' })
    const types = article.body.map(block => block.type)
    expect(types.filter(type => type === 'paragraph').length).toBeGreaterThanOrEqual(5)
    expect(types.filter(type => type === 'crosshead')).toHaveLength(1)
    expect(article.credits.map(credit => credit.role)).toEqual([
      'reporting',
      'additionalReporting',
      'editing',
    ])
    expect(article.credits.filter(credit => credit.needsReview)).toEqual([])
    expect(embargo).toBeNull()
    expect(report.lines.filter(({ became }) => 'dropped' in became)).toEqual([])
  },
)
