import { describe, expect, it } from 'vitest'
import { opensCredits, readCredits } from './credits.ts'

/** "role: names @ place", with a question mark when it is for a person to check. */
const read = (text: string) =>
  readCredits(text)?.map(
    ({ role, names, place, needsReview }) =>
      `${role}${needsReview ? '?' : ''}: ${names.join(' + ')}${place === null ? '' : ` @ ${place}`}`,
  ) ?? null

describe('credits', () => {
  it.each([
    [
      '(Reporting by Dana Whitfield and Omar Reyes in Leeds; editing by Ruth Bell)',
      ['reporting: Dana Whitfield + Omar Reyes @ Leeds', 'editing: Ruth Bell'],
    ],
    [
      'Bericht: Imke Dorrwald; Mitarbeit: Sönke Talmeier in Lohe; Redaktion: Greta Vossbek',
      [
        'reporting: Imke Dorrwald',
        'additionalReporting: Sönke Talmeier @ Lohe',
        'editing: Greta Vossbek',
      ],
    ],
    [
      'Text: Ole Brandsen, Fotos: Pia von der Heyden',
      ['writing: Ole Brandsen', 'photography: Pia von der Heyden'],
    ],
    [
      "(Reportage d'Odile Brun et Paul Tessier à Norrive ; édité par Anne Delorme)",
      ['reporting: Odile Brun + Paul Tessier @ Norrive', 'editing: Anne Delorme'],
    ],
    [
      '(Información de Inés Carballeda en Madrid. Editado por Jorge Almansa)',
      ['reporting: Inés Carballeda @ Madrid', 'editing: Jorge Almansa'],
    ],
    [
      'Reporting by Ann Lee in Leeds and Bo Carr in Paris and editing by Cy Dunn.',
      ['reporting: Ann Lee @ Leeds', 'reporting: Bo Carr @ Paris', 'editing: Cy Dunn'],
    ],
    ['Writing and editing by Ann Lee', ['writing: Ann Lee', 'editing: Ann Lee']],
    ['Editing by J. P. Harrow.', ['editing: J. P. Harrow']],
    ['Editing by Ann Lee, Jr.', ['editing: Ann Lee, Jr.']],
    ['Reporting by Ann Lee in Washington, D.C.', ['reporting: Ann Lee @ Washington, D.C.']],
    ['Reporting by Ann Lee in Leeds and London', ['reporting: Ann Lee @ Leeds and London']],
    ['Übersetzt von Karl Theodor von Stackel', ['translation: Karl Theodor von Stackel']],
  ])('%s', (text, credits) => {
    expect(read(text)).toEqual(credits)
  })

  it.each([
    [
      'two names and one role',
      'Herausgegeben von Gareth Jones von Mark Travelian',
      ['editing: Gareth Jones', 'unknown?: Mark Travelian'],
    ],
    [
      'a clause without a role',
      'Reporting by Ann Lee; Bo Carr',
      ['reporting: Ann Lee', 'unknown?: Bo Carr'],
    ],
    [
      'a second place or a second person',
      'Reporting by Ann Lee in Leeds and New York',
      ['reporting: Ann Lee @ Leeds', 'unknown?: New York'],
    ],
    [
      'initials in place of a name',
      'Bericht: Imke Dorrwald; Redaktion: gv',
      ['reporting: Imke Dorrwald', 'editing?: gv'],
    ],
  ])('leave to a person: %s', (_, text, credits) => {
    expect(read(text)).toEqual(credits)
  })

  it.each([
    'Bericht von Amnesty International wirft der Regierung Versagen vor',
    'Fotos von Anna Schmidt zeigen das Schiff.',
    'Reporting restrictions were lifted on Monday.',
    'Redaktion: siehe unten',
    'Bericht: Regierung plant neue Steuer',
  ])('are not read into: %s', text => {
    expect(read(text)).toBeNull()
  })

  it('may begin on one line and go on in the next', () => {
    expect(opensCredits('(Bericht: Imke Dorrwald; Mitarbeit: Sönke')).toBe(true)
    expect(opensCredits('Die Redaktion: ein Nachruf')).toBe(false)
  })

  it('are read in one pass, however they are stretched', () => {
    for (const filling of [' ', ', ', 'and ', 'Anna Berta, ', '(', 'Editing by ']) {
      expect(() =>
        readCredits(`Reporting by ${filling.repeat(1400 / filling.length)}`),
      ).not.toThrow()
    }
  })
})
