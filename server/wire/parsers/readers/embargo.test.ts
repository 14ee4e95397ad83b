import { describe, expect, it } from 'vitest'
import { isBareEmbargo, readEmbargo } from './embargo.ts'

describe('an embargo', () => {
  it.each([
    ['EMBARGOED UNTIL 0600 GMT WEDNESDAY MARCH 4 2026', '2026-03-04T06:00:00.000Z'],
    ['Embargo: 6 a.m. EDT, March 4, 2026', '2026-03-04T10:00:00.000Z'],
    ['Embargoed until 12:30 p.m. GMT on 4 March 2026', '2026-03-04T12:30:00.000Z'],
    ['SPERRFRIST: Dienstag, 24. November 2026, 0.30 Uhr MEZ', '2026-11-23T23:30:00.000Z'],
    ['Sperrfrist bis 24.11.2026, 06:00 Uhr (MEZ)', '2026-11-24T05:00:00.000Z'],
    ['Sous embargo jusqu’au 12 mars 2026 à 6h00 GMT', '2026-03-12T06:00:00.000Z'],
    ['Embargado hasta las 06:00 GMT del 12 de marzo de 2026', '2026-03-12T06:00:00.000Z'],
  ])('%s', (text, until) => {
    expect(readEmbargo(text)).toEqual({ until, code: null })
  })

  it.each([
    ['SPERRFRIST: Dienstag, 24. November, 6.00 Uhr', 'embargo-without-year'],
    ['EMBARGOED UNTIL 0600 GMT WEDNESDAY MARCH 4', 'embargo-without-year'],
    ['Sperrfrist: 24. November 2026, 6.00 Uhr', 'embargo-without-zone'],
    ['Embargo: 0600 GMT+2, March 4, 2026', 'embargo-without-zone'],
    ['Embargo: 0600 GMT, Thursday, March 4, 2026', 'embargo-unclear'],
    ['Embargo: 0600 GMT / 0100 EST, March 4, 2026', 'embargo-unclear'],
    ['Embargo: 0600 GMT', 'embargo-unclear'],
    ['Embargo: March 4, 2026', 'embargo-unclear'],
    ['Sperrfrist: Redebeginn', 'embargo-unclear'],
    ['Sperrfrist bis auf Weiteres', 'embargo-unclear'],
  ])('%s is for a person to end', (text, code) => {
    expect(readEmbargo(text)).toEqual({ until: null, code })
  })

  it.each([
    'Embargo: EU einigt sich',
    'Embargo bis 2027 verlängert',
    'Embargo until March 4 divides ministers',
    'Sperrfrist für Baurecht läuft am 3. Mai ab',
    'Das Embargo gilt bis 3. Mai 2026, 6.00 Uhr MEZ',
    'EMBARGO',
  ])('is not read into: %s', text => {
    expect(readEmbargo(text)).toBeNull()
  })

  it('may be one loud word', () => {
    expect(isBareEmbargo('SPERRFRIST!')).toBe(true)
    expect(isBareEmbargo('Embargo')).toBe(false)
  })
})
