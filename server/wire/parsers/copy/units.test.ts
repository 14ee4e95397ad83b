import { describe, expect, it } from 'vitest'
import { readLines } from './lines.ts'
import { readUnits } from './units.ts'

const unitsOf = (copy: string) => readUnits(readLines(copy)).map(unit => unit.text)

describe('lines that were broken', () => {
  it('are joined with one space, up to a blank line', () => {
    const copy = [
      'The council approved a tram line on Tuesday after two earlier',
      'votes ended in a tie. Work is to start',
      'in the autumn.',
      '',
      'Traders said the works would close their road.',
    ]
    expect(unitsOf(copy.join('\n'))).toEqual([
      'The council approved a tram line on Tuesday after two earlier votes ended in a tie. Work is to start in the autumn.',
      'Traders said the works would close their road.',
    ])
  })

  it('are joined without blank lines, where a sentence goes on', () => {
    const copy = [
      'Wendhafen (kd) - Die Kettenfähre über die Ahlte',
      'bleibt. Der Rat der Stadt stimmte am Montagabend mit',
      '19 zu 14 Stimmen dafür.',
      'Neun Wochen ohne Schiff',
      'Vom 11. Januar an liegt die Fähre auf der Helling am',
      'Osterkai. Bis Mitte März fährt alle 20 Minuten ein Bus.',
      '"Von einer Brücke winkt man niemandem zu", sagte',
      'Fährmann Jonte Brammkamp.',
    ]
    expect(unitsOf(copy.join('\n')).map(text => text.length)).toEqual([
      copy.slice(0, 3).join(' ').length,
      copy[3]?.length,
      copy.slice(4, 6).join(' ').length,
      copy.slice(6).join(' ').length,
    ])
  })

  it('begin a new paragraph where they are set in', () => {
    const copy = [
      '   The first plan closed the road for a whole year and more.',
      'The new one takes eleven months, and leaves a footpath open',
      'along the north side, which is the one with the shops in it.',
      '   The council will publish a timetable in March, and it has',
      'set aside money.',
    ]
    expect(unitsOf(copy.join('\n'))).toHaveLength(2)
  })

  it('may begin with a dash that belongs to the sentence', () => {
    const copy = [
      'Headline of the story',
      'NORDUFER (kd) - The council has set aside a million for the',
      'shops - twice what it offered in spring and more than anyone',
      '- even the baker - had asked for.',
    ]
    expect(unitsOf(copy.join('\n'))).toEqual(['Headline of the story', copy.slice(1).join(' ')])
  })

  it('are credits until their bracket closes', () => {
    expect(unitsOf('(Bericht: Imke Dorrwald;\nRedaktion:\nGreta Vossbek)\nEnde')).toEqual([
      '(Bericht: Imke Dorrwald; Redaktion: Greta Vossbek)',
      'Ende',
    ])
  })
})

describe('lines that were not broken', () => {
  it('stand alone', () => {
    const copy = ['A headline', 'A first sentence, which ends.', 'A second sentence, which ends.']
    expect(unitsOf(copy.join('\n'))).toEqual(copy)
  })

  it('stand alone when they are longer than any width', () => {
    const sentence = `${'word '.repeat(40)}goes on`
    const copy = ['A headline', sentence, 'and on', sentence, 'and on']
    expect(unitsOf(copy.join('\r\n'))).toEqual(copy)
  })

  it('stand alone when they are points, labels or initials', () => {
    const copy = [
      'A headline that is as wide as the lines of this copy are in it',
      '- a point that is as wide as the lines of this copy are in it',
      '- another',
      'NORDUFER (kd) - The council has put off its decision on the',
      'second lock until its meeting in November.',
      'Read more: How the council votes',
      'kd id/gv 232247 Nov 26',
    ]
    expect(unitsOf(copy.join('\n'))).toEqual([
      ...copy.slice(0, 3),
      copy.slice(3, 5).join(' '),
      ...copy.slice(5),
    ])
  })
})

it('keeps two megabytes in one line, and in forty thousand', () => {
  expect(unitsOf('a'.repeat(2_000_000))).toHaveLength(1)
  const line = 'The council has put off its decision on the lock and'
  expect(unitsOf(`${line}\n`.repeat(40_000)).join(' ').length).toBe((line.length + 1) * 40_000 - 1)
})
