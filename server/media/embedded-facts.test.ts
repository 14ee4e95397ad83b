import { expect, test } from 'vitest'
import { factsOf, noFacts } from './embedded-facts.ts'

const tag = (description: string) => ({ description })

test('XMP is trusted before IPTC, IPTC before EXIF', () => {
  const facts = factsOf({
    xmp: { description: tag('Die Fähre') },
    iptc: { 'Caption/Abstract': tag('The ferry'), 'By-line': [tag('Ana'), tag('Ben')] },
    exif: { ImageDescription: tag('a boat'), Artist: tag('camera owner'), Copyright: tag('© Ana') },
  })
  expect(facts).toMatchObject({ caption: 'Die Fähre', creator: 'Ana, Ben', rights: '© Ana' })
})

test('the credit names who made it and who sends it, each once', () => {
  expect(factsOf({ iptc: { 'By-line': tag('Ana'), Credit: tag('Nordufer') } }).credit).toBe(
    'Ana / Nordufer',
  )
  expect(factsOf({ iptc: { 'By-line': tag('Ana'), Credit: tag('Ana/Nordufer') } }).credit).toBe(
    'Ana/Nordufer',
  )
  expect(factsOf({ exif: { Artist: tag('Ana') } }).credit).toBe('Ana')
  expect(factsOf({ iptc: { Credit: tag('Nordufer') } }).credit).toBe('Nordufer')
})

test('what a camera writes by itself is no caption', () => {
  for (const text of ['OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'DCIM\\100MEDIA\\DJI_0001.JPG', '   '])
    expect(factsOf({ exif: { ImageDescription: tag(text) } }).caption).toBe('')
})

test('times become ISO 8601, as exact as they are', () => {
  const taken = (exif: string, zone = '') =>
    factsOf({ exif: { DateTimeOriginal: tag(exif), OffsetTimeOriginal: tag(zone) } }).takenAt
  expect(taken('2026:11:23 10:20:30', '+01:00')).toBe('2026-11-23T10:20:30+01:00')
  expect(taken('2026:11:23 10:20:30')).toBe('2026-11-23T10:20:30')
  expect(taken('0000:00:00 00:00:00')).toBeNull()
  expect(taken('2026:17:99 10:20:30')).toBeNull()
  expect(factsOf({ iptc: { 'Date Created': tag('20261123') } }).takenAt).toBe('2026-11-23')
})

test('a picture that a machine made says so', () => {
  const url = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'
  expect(factsOf({ xmp: { DigitalSourceType: tag(url) } }).digitalSource).toBe(
    'trainedAlgorithmicMedia',
  )
})

test('text is one line, without control characters, and not endless', () => {
  const facts = factsOf({ iptc: { 'Caption/Abstract': tag(`a\u0000\n\tb${'c'.repeat(5000)}`) } })
  expect(facts.caption.startsWith('a bccc')).toBe(true)
  expect(facts.caption.length).toBe(2000)
})

test('a picture without any has none', () => {
  expect(factsOf({})).toEqual(noFacts)
  expect(factsOf({ exif: { ImageDescription: 7, Artist: null } })).toEqual(noFacts)
})
