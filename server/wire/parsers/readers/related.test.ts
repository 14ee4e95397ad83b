import { expect, it } from 'vitest'
import { isRelatedLabel, readRelated } from './related.ts'

it.each([
  [
    'Siehe auch  Drei Tote bei Anschlag | Kriminalnachrichten',
    'Drei Tote bei Anschlag',
    'Kriminalnachrichten',
    null,
  ],
  ['Read more: Timeline of the Leeds tram plans', 'Timeline of the Leeds tram plans', null, null],
  ['Lesen Sie auch: Wie die Fähre findet', 'Wie die Fähre findet', null, null],
  ['À lire aussi : Comment on accorde une cloche', 'Comment on accorde une cloche', null, null],
  ['Lea también - El embalse', 'El embalse', null, null],
  [
    'Related: Old bell https://example.com/bell?a=1',
    'Old bell',
    null,
    'https://example.com/bell?a=1',
  ],
  ['See also: https://example.com/', 'https://example.com/', null, 'https://example.com/'],
])('%s', (text, title, section, url) => {
  expect(readRelated(text)).toEqual({ title, section, url })
})

it.each([
  'See also Appendix 3.',
  'Related companies said no',
  'Siehe auch',
  'Mehr Geld für Schulen',
])('is no related story: %s', text => {
  expect(readRelated(text)).toBeNull()
})

it('knows a label with nothing after it', () => {
  expect(isRelatedLabel('Mehr zum Thema:')).toBe(true)
  expect(isRelatedLabel('Mehr zum Thema Wetter')).toBe(false)
  expect(isRelatedLabel('Hintergrund')).toBe(false)
})
