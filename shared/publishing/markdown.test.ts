import { describe, expect, it } from 'vitest'
import type { Block, Inline, Mark } from '#shared/article/body.ts'
import { blockMarkdown, bodyMarkdown, markdownLine } from './markdown.ts'

const text = (words: string, ...types: Exclude<Mark['type'], 'link'>[]): Inline => ({
  type: 'text',
  text: words,
  ...(types.length > 0 && { marks: types.map(type => ({ type })) }),
})
const paragraph = (...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  content: content.map(part => (typeof part === 'string' ? text(part) : part)),
})
const item = (...content: Block[]) => ({ type: 'listItem' as const, content })
const link = (words: string, href: string): Inline => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
})

describe('Markdown', () => {
  it.each([
    ['1. January was cold', String.raw`1\. January was cold`],
    ['# no heading', String.raw`\# no heading`],
    ['- no item', String.raw`\- no item`],
    ['+ no item', String.raw`\+ no item`],
    ['> no quotation', String.raw`\> no quotation`],
    ['=== no heading', String.raw`\=== no heading`],
    ['    no code', 'no code'],
    ['a *b* _c_ `d` [e](f)', String.raw`a \*b\* \_c\_ \`d\` \[e\](f)`],
    ['<script>alert(1)</script> & "quotes"', String.raw`\<script\>alert(1)\</script\> & "quotes"`],
    ['Tom & Jerry &amp; &#35;', String.raw`Tom & Jerry \&amp; \&#35;`],
    ['a|b ~~c~~', String.raw`a\|b \~\~c\~\~`],
    ['C:\\temp', String.raw`C:\\temp`],
    ['one\n# two', 'one # two'],
    ['3.5 million', String.raw`3\.5 million`],
  ])('keeps %j as text', (from, to) => {
    expect(markdownLine(from)).toBe(to)
    expect(blockMarkdown(paragraph(from))).toBe(to)
  })

  it('marks words', () => {
    expect(
      blockMarkdown(
        paragraph(
          'a ',
          text('b', 'bold'),
          ' ',
          text('c', 'italic'),
          ' ',
          text('d', 'bold', 'italic'),
        ),
      ),
    ).toBe('a **b** *c* ***d***')
    expect(
      blockMarkdown(paragraph('m', text('2', 'superscript'), ' H', text('2', 'subscript'), 'O')),
    ).toBe('m<sup>2</sup> H<sub>2</sub>O')
  })

  it('leaves spaces outside of marks', () => {
    expect(blockMarkdown(paragraph('a', text(' b ', 'bold'), 'c'))).toBe('a **b** c')
  })

  it('uses HTML where stars would not be read as emphasis', () => {
    expect(blockMarkdown(paragraph('a', text('(b)', 'bold'), 'c'))).toBe('a<strong>(b)</strong>c')
    expect(blockMarkdown(paragraph(text('a', 'bold'), text('b', 'italic')))).toBe(
      '<strong>a</strong>*b*',
    )
  })

  it('writes links, whatever is in them', () => {
    expect(blockMarkdown(paragraph('see!', link('here', 'https://x.example/a_(b)?c=1&d;=2')))).toBe(
      String.raw`see\![here](https://x.example/a\_\(b\)?c=1\&d;=2)`,
    )
  })

  it('keeps a link with a marked word in it one link', () => {
    const href = { type: 'link', attrs: { href: 'https://x.example' } } as const
    const run = (words: string, ...marks: Mark[]): Inline => ({
      type: 'text',
      text: words,
      marks: [href, ...marks],
    })
    expect(
      blockMarkdown(
        paragraph('see', run(' this '), run('bold', { type: 'bold' }), run(' page '), 'x'),
      ),
    ).toBe('see [this **bold** page](https://x.example) x')
  })

  it('breaks lines, but not at the ends of a paragraph', () => {
    const hardBreak: Inline = { type: 'hardBreak' }
    expect(blockMarkdown(paragraph(hardBreak, 'a', hardBreak, '- b', hardBreak))).toBe('a\\\n\\- b')
    expect(blockMarkdown({ type: 'crosshead', content: [text('a'), hardBreak, text('b #')] })).toBe(
      '## a b \\#',
    )
  })

  it('nests lists and quotations', () => {
    const body: Block[] = [
      {
        type: 'orderedList',
        attrs: { start: 9 },
        content: [
          item(paragraph('a')),
          item(paragraph('b'), { type: 'bulletList', content: [item(paragraph('c'))] }),
        ],
      },
      { type: 'quotation', content: [paragraph('d'), { type: 'rule' }] },
    ]
    expect(bodyMarkdown(body)).toBe(
      ['9. a', '', '10. b', '', '    - c', '', '> d', '>', '> ***'].join('\n'),
    )
  })

  it('keeps two lists apart', () => {
    const list: Block = {
      type: 'bulletList',
      content: [item(paragraph('a')), item(paragraph('b'))],
    }
    expect(bodyMarkdown([list, list])).toBe('- a\n- b\n\n<!-- -->\n\n- a\n- b')
  })

  it('runs a lead into the first paragraph', () => {
    expect(bodyMarkdown([paragraph('Text')], 'LOHE – ')).toBe('LOHE – Text')
    expect(bodyMarkdown([{ type: 'rule' }], 'LOHE – ')).toBe('LOHE –\n\n***')
  })
})
