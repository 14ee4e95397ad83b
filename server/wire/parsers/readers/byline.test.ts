import { describe, expect, it } from 'vitest'
import { readByline } from './byline.ts'

const read = (text: string) =>
  readByline(text)?.people.map(({ name, role }) => (role === '' ? name : `${name} (${role})`)) ??
  null

describe('a byline', () => {
  it.each([
    ['By Dana Whitfield and Omar Reyes', ['Dana Whitfield', 'Omar Reyes']],
    ['BY DANA WHITFIELD', ['DANA WHITFIELD']],
    ['Von Ursula von der Heyden', ['Ursula von der Heyden']],
    ["By Paula Santalucia and Frances d'Emilio", ['Paula Santalucia', "Frances d'Emilio"]],
    ['Par Odile Brun et Paul Tessier', ['Odile Brun', 'Paul Tessier']],
    [
      'Por Inés Carballeda, Tomás Robledo y Ana Orce',
      ['Inés Carballeda', 'Tomás Robledo', 'Ana Orce'],
    ],
    ['By Jane Doe, Staff Reporter', ['Jane Doe (Staff Reporter)']],
    ['By Jane Doe, Example Wire', ['Jane Doe (Example Wire)']],
    ['Von Jane Doe in Nordufer', ['Jane Doe (in Nordufer)']],
    ['By John Doe, Jr.', ['John Doe, Jr.']],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people)
  })

  it('names an agency by its code', () => {
    expect(readByline('Von Imke Dorrwald, kd')).toEqual({
      people: [{ name: 'Imke Dorrwald', role: '' }],
      agencies: ['kd'],
    })
  })

  it.each([
    'Von Wendhafen nach Nordufer',
    'Von Angst und Hoffnung',
    'By the light of the moon',
    'By Monday, Nordufer had decided.',
    'von Imke Dorrwald',
    'Bye Jane Doe',
  ])('is not read into: %s', text => {
    expect(readByline(text)).toBeNull()
  })
})
