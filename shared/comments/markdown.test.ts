import { expect, test } from 'vitest'
import { plainComment, readComment, readInlines } from './markdown.ts'

const text = (words: string) => ({ kind: 'text', text: words })

test('reads bold, italic, links and mentions, also inside each other', () => {
  expect(readInlines('a **b *c*** [d](https://e.example) @[Ruth](user:u1).')).toEqual([
    text('a '),
    { kind: 'bold', content: [text('b '), { kind: 'italic', content: [text('c')] }] },
    text(' '),
    { kind: 'link', href: 'https://e.example', content: [text('d')] },
    text(' '),
    { kind: 'mention', mention: { kind: 'user', id: 'u1', name: 'Ruth' } },
    text('.'),
  ])
})

test('an address alone is a link without the full stop behind it', () => {
  expect(readInlines('See https://e.example/a_b.')).toEqual([
    text('See '),
    {
      kind: 'link',
      href: 'https://e.example/a_b',
      content: [text('https://e.example/a_b')],
    },
    text('.'),
  ])
})

test('a link elsewhere than http, https and mailto is text, and so is HTML', () => {
  for (const body of ['[x](javascript:alert(1))', '[x](data:text/html,x)', '<b>x</b>', '2 * 3 * 4'])
    expect(JSON.stringify(readInlines(body))).not.toMatch(/"kind":"(link|bold|italic)"/)
})

test('lines beginning with a dash or a number are lists, blank lines end a paragraph', () => {
  expect(readComment('One\ntwo\n\n- a\n- b\n1. c\n\nThree')).toEqual([
    { kind: 'paragraph', lines: [[text('One')], [text('two')]] },
    { kind: 'list', isOrdered: false, items: [[text('a')], [text('b')]] },
    { kind: 'list', isOrdered: true, items: [[text('c')]] },
    { kind: 'paragraph', lines: [[text('Three')]] },
  ])
})

test('10,000 characters of markers are read at once', () => {
  expect(readComment('*'.repeat(10_000)).length).toBe(1)
  expect(readComment('**a '.repeat(2500)).length).toBe(1)
})

test('a comment in words alone keeps its lines, and names without ids', () => {
  const body =
    '**Not** so, @[Ruth](user:r1): see [the note](https://example.org/a)\n\n- one\n- *two*'
  expect(plainComment(body)).toBe('Not so, @Ruth: see the note\none\ntwo')
})
