import { describe, expect, it } from 'vitest'
import {
  isEditorNote,
  isPromotion,
  isRightsLine,
  isSiteAddress,
  isStandardsLine,
  isStrapline,
  opensInternalPart,
  readTopics,
  rightsOwner,
} from './page.ts'

describe('promotions', () => {
  it.each([
    'Melden Sie sich jetzt für unbegrenzten kostenlosen Zugang zu reuters.com an',
    'Jetzt unseren Newsletter bestellen!',
    'Register now for FREE unlimited access',
    'Sign up here.',
    'Abonnez-vous à notre newsletter',
    'Suscríbase a nuestro boletín',
    'Anzeige',
  ])('%s', text => {
    expect(isPromotion(text)).toBe(true)
  })

  it.each([
    'Jetzt will er die Zeitung abonnieren.',
    'Werbung für Tabak bleibt verboten.',
    'Subscribers left in March.',
    'Sign up rates fell.',
    'Follow us into the cave, the guide said.',
    'Sign up now, they said. Nobody did.',
    'Register now, “or never”, it said',
    'Registered voters stayed at home.',
  ])('not %s', text => {
    expect(isPromotion(text)).toBe(false)
  })
})

describe('what a site and an agency say about themselves', () => {
  it('straplines', () => {
    expect(isStrapline('Finden Sie alle nationalen Informationen zu Deutschland.')).toBe(true)
    expect(isStrapline('All the news that was fit')).toBe(false)
  })

  it('standards', () => {
    expect(isStandardsLine('Unsere Standards: Trust-Prinzipien.')).toBe(true)
    expect(isStandardsLine('Unsere Standards sind hoch.')).toBe(false)
  })

  it('rights, and whose they are', () => {
    expect(isRightsLine('(c) Küstendienst 2026. Alle Rechte vorbehalten.')).toBe(true)
    expect(isRightsLine('Tous droits réservés.')).toBe(true)
    expect(isRightsLine('© Example Wire')).toBe(true)
    expect(isRightsLine('(c) die dritte Möglichkeit')).toBe(false)
    expect(
      isRightsLine('Copyright law was changed in 2026, and nobody noticed. It was late.'),
    ).toBe(false)
    expect(rightsOwner('(c) Küstendienst 2026. Alle Rechte vorbehalten.')).toBe('Küstendienst')
    expect(rightsOwner('© 2026 Example Wire')).toBe('Example Wire')
    expect(rightsOwner('Alle Rechte vorbehalten.')).toBeNull()
  })

  it('notes to editors', () => {
    expect(isEditorNote('(Achtung Redaktionen: Bild folgt)')).toBe(true)
    expect(isEditorNote('((desk@example.com; +49 000 000))')).toBe(true)
    expect(isEditorNote('(Zusammenfassung 1430 - neu: Zahlen, Zitat)')).toBe(true)
    expect(isEditorNote('(Adds quote, details)')).toBe(true)
    expect(isEditorNote('Editors noted the change')).toBe(false)
    expect(isEditorNote('(Neulich im Hafen)')).toBe(false)
  })

  it('what is for editors from here on', () => {
    expect(opensInternalPart('The following information is not for publication.')).toBe(true)
    expect(opensInternalPart('# dpx-Notizblock')).toBe(true)
    expect(opensInternalPart('Not for publication before 0600 GMT')).toBe(false)
    expect(opensInternalPart('Notizblock des Ministers gefunden')).toBe(false)
  })

  it('topics', () => {
    expect(readTopics('Verkehr/Kommunen')).toEqual(['Verkehr', 'Kommunen'])
    expect(readTopics('Kriminalität/Brandenburg/')).toEqual(['Kriminalität', 'Brandenburg'])
    expect(readTopics('Topics: tram, council')).toEqual(['tram', 'council'])
    expect(readTopics('Wendhafen/Nordufer streiten')).toBeNull()
  })

  it('web addresses', () => {
    expect(isSiteAddress('www.coast-paper.example')).toBe(true)
    expect(isSiteAddress('Druck.')).toBe(false)
  })
})
