import { describe, expect, it } from 'vitest'
import type { Became, ReportLine } from '#shared/wire/api.ts'
import { entriesOf, partsOf, tallyOf } from './parts.ts'

const line = (number: number, became: Became): ReportLine => ({
  line: number,
  text: `line ${number}`,
  became,
})
const dropped: Became = { dropped: true, code: 'promotion', reason: 'Promotion.' }
const paragraph = (index: number): Became => ({ block: 'paragraph', index })

const report = [
  line(1, dropped),
  line(2, dropped),
  line(3, { field: 'headline' }),
  line(4, { field: 'keyPoints', index: 0 }),
  line(5, { field: 'keyPoints', index: 1 }),
  line(6, { block: 'paragraph', index: 0, also: 'dateline' }),
  line(7, paragraph(0)),
  line(8, { field: 'source' }),
  line(9, { field: 'source' }),
  line(10, paragraph(1)),
]

describe('the parts of a report', () => {
  it('join lines of one block, and nothing else', () => {
    expect(partsOf(report).map(part => part.lines.map(({ line }) => line))).toEqual([
      [1],
      [2],
      [3],
      [4],
      [5],
      [6, 7],
      [8],
      [9],
      [10],
    ])
  })

  it('[I1] hold every line once, in order', () => {
    expect(partsOf(report).flatMap(part => part.lines)).toEqual(report)
  })

  it('keep apart what stands apart, even when it became the same block', () => {
    const parts = partsOf([line(1, paragraph(0)), line(2, dropped), line(3, paragraph(0))])
    expect(parts).toHaveLength(3)
  })
})

describe('the tally', () => {
  it('[I1] adds up', () => {
    const text = 'a\n\n  \nb\r\nc'
    const lines = [line(1, paragraph(0)), line(4, dropped)]
    expect(tallyOf(text, lines)).toEqual({ lines: 3, placed: 1, dropped: 1, lost: 1 })
  })
})

describe('the entries that a part made', () => {
  const parts = partsOf([
    line(1, { field: 'bylines', index: 0 }),
    line(2, { field: 'bylines', index: 2 }),
  ])

  it('are all up to the next part of that field', () => {
    const names = ['Dana', 'Omar', 'Imke']
    expect(parts.map(part => entriesOf(names, part, parts))).toEqual([['Dana', 'Omar'], ['Imke']])
  })
})
