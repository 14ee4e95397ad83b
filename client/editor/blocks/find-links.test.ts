import { expect, test } from 'vitest'
import { findLinks, wholeLink } from './find-links.ts'

const hrefs = (text: string) => findLinks(text).map(({ href }) => href)

test.each([
  ['See https://example.org/a.', ['https://example.org/a']],
  ['(https://en.wikipedia.org/wiki/Foo_(bar))', ['https://en.wikipedia.org/wiki/Foo_(bar)']],
  [
    '„https://example.org“, „http://b.org/?q=1&r=2!“',
    ['https://example.org', 'http://b.org/?q=1&r=2'],
  ],
  ['https://de.wikipedia.org/wiki/Größe', ['https://de.wikipedia.org/wiki/Größe']],
  ['http://localhost:80/x', ['http://localhost:80/x']],
  [
    'HTTP://EXAMPLE.ORG and mailto:ana@example.org.',
    ['HTTP://EXAMPLE.ORG', 'mailto:ana@example.org'],
  ],
  ['https:// javascript:alert(1) example.org ana@example.org', []],
])('the addresses of a text without its punctuation: %s', (text, expected) => {
  expect(hrefs(text)).toEqual(expected)
})

test('each is told with its place', () => {
  expect(findLinks('a https://b.org')).toEqual([{ href: 'https://b.org', index: 2 }])
})

test.each([
  ['https://example.org/a_(b)', 'https://example.org/a_(b)'],
  ['www.example.org/a?b', 'http://www.example.org/a?b'],
  ['example.com', 'http://example.com'],
  ['ana@example.org', 'mailto:ana@example.org'],
  ['report.docx', null],
  ['see example.org', null],
  ['javascript:alert(1)', null],
  ['3.5', null],
  ['', null],
])('what is an address as a whole: %s', (text, href) => {
  expect(wholeLink(text)).toBe(href)
})
