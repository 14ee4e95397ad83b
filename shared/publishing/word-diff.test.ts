import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords } from './word-diff.ts'

const side = (before: string, after: string, left: 'inserted' | 'deleted') =>
  diffWords(before, after)
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

describe('diffWords', () => {
  it('says what went and what came, word by word', () => {
    expect(diffWords('The council met on Monday.', 'The council voted on Monday.')).toEqual([
      { kind: 'same', text: 'The council ' },
      { kind: 'deleted', text: 'met' },
      { kind: 'inserted', text: 'voted' },
      { kind: 'same', text: ' on Monday.' },
    ])
  })

  it('puts neighbouring changes together, with the space between them', () => {
    const changes = diffWords('one two three', 'one four five three')
    expect(changes.map(({ kind, text }) => [kind, text.trim()])).toEqual([
      ['same', 'one'],
      ['deleted', 'two'],
      ['inserted', 'four five'],
      ['same', 'three'],
    ])
  })

  it('loses no character of either text', () => {
    const text = fc.array(fc.constantFrom('Rat', ' ', 'Fähre', '.', '–', '🛥', '\n', 'stimmt'))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(''), b.join('')]
        expect(side(before, after, 'inserted')).toBe(before)
        expect(side(before, after, 'deleted')).toBe(after)
      }),
      { numRuns: 50 },
    )
  })

  it('stays quick when two long texts have nothing in common', () => {
    const words = (name: string) => Array.from({ length: 5000 }, (_, n) => name + n).join(' ')
    expect(diffWords(words('a'), words('b')).length).toBeGreaterThan(0)
  })
})
