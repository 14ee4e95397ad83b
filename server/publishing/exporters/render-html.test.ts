import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Body } from '#shared/article/body.ts'
import { schemaExtensions } from '#shared/article/schema.ts'
import { arbitraryText } from '#tests/support/arbitrary-article.ts'
import { bodyHtml } from './render-html.ts'

const run =
  /((?:<(?:a href="[^"]*"|strong|em|sup|sub)>)+)([^<]+)((?:<\/(?:a|strong|em|sup|sub)>)+)/g
const turned = (markup: string) =>
  markup
    .split(/(?<=>)/)
    .toReversed()
    .join('')

const joints = [
  /(<a href="([^"]*)">(?:(?!<\/a>).)*)<\/a><a href="\2">/gs,
  /()<\/(strong|em|sup|sub)><\2>/g,
]
function joined(html: string): string {
  const next = joints.reduce((text, joint) => text.replaceAll(joint, '$1'), html)
  return next === html ? html : joined(next)
}

/**
 * The editor's own renderer. It takes the first mark for the innermost and closes all of them after each
 * run; here they are turned round, and what two runs share stays open.
 */
function oracle(body: Body) {
  const markup = renderToHTMLString({
    extensions: schemaExtensions('body'),
    content: JSON.parse(JSON.stringify({ type: 'doc', content: body })),
  })
  return joined(
    markup.replaceAll(
      run,
      (_, open: string, text: string, close: string) => turned(open) + text + turned(close),
    ),
  )
}

const paragraph = (
  ...content: NonNullable<Extract<Block, { type: 'paragraph' }>['content']>
): Block => ({
  type: 'paragraph',
  content,
})

describe('[X1] body as HTML', () => {
  it('is what the editor’s own renderer makes', () => {
    fc.assert(
      fc.property(arbitraryText, body => {
        expect(bodyHtml(body)).toBe(oracle(body))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps a link with a marked word in it one link', () => {
    const link = { type: 'link', attrs: { href: 'https://x.example/?a=1&b="2"' } } as const
    expect(
      bodyHtml([
        paragraph(
          { type: 'text', text: 'see ', marks: [link] },
          { type: 'text', text: 'this', marks: [link, { type: 'bold' }] },
          { type: 'text', text: ' page', marks: [link] },
        ),
      ]),
    ).toBe(
      '<p><a href="https://x.example/?a=1&amp;b=&quot;2&quot;">see <strong>this</strong> page</a></p>',
    )
  })

  it('throws on a node, a mark and a link that it does not know', () => {
    const unknown = (json: string) => () => bodyHtml(JSON.parse(json))
    expect(unknown('[{"type":"video"}]')).toThrow("'video'")
    expect(unknown('[{"type":"toString"}]')).toThrow("'toString'")
    const text = (marks: string) =>
      `[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[${marks}]}]}]`
    expect(unknown(text('{"type":"underline"}'))).toThrow("'underline'")
    expect(unknown(text('{"type":"link","attrs":{"href":"javascript:alert(1)"}}'))).toThrow('http')
  })

  it('runs a lead into the first paragraph, or puts it before', () => {
    const text = paragraph({ type: 'text', text: 'Text' })
    expect(bodyHtml([text, { type: 'rule' }], '<b>Lohe</b> – ')).toBe(
      '<p><b>Lohe</b> – Text</p><hr/>',
    )
    expect(bodyHtml([{ type: 'rule' }], '<b>Lohe</b> – ')).toBe('<p><b>Lohe</b> –</p><hr/>')
  })
})

it('lets pictures wait that are out of sight when a page opens', () => {
  const attrs = {
    ...{ alt: '', decorative: false, credit: '', focusX: null, focusY: null },
    ...{ width: 1600, height: 900 },
  }
  const picture = (media: string): Block => ({ type: 'image', attrs: { ...attrs, media } })
  const html = bodyHtml([
    { type: 'paragraph' },
    picture('opening'),
    { type: 'rule' },
    picture('later'),
  ])
  const images = html.match(/<img[^>]+>/g) ?? []
  expect(images.map(image => image.includes('loading="lazy"'))).toEqual([false, true])
})
