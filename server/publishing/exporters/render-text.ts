// Body → plain text: one line a paragraph, a blank line between blocks. Raised figures stay raised, because
// 10⁶ is not 106.
import type { Block, Body, Inline, ListItem, TableCell, TableRow } from '#shared/article/body.ts'
import { eitherOf, oneLine, printable } from '#shared/publishing/printable.ts'
import { type BodyNode, type Renderers, renderNode } from '#shared/publishing/render.ts'

const raised = new Map(
  Object.entries({
    ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
    ...{ '+': '⁺', '-': '⁻', '−': '⁻', '=': '⁼', '(': '⁽', ')': '⁾', n: 'ⁿ', i: 'ⁱ' },
  }),
)

function superscript(text: string) {
  const signs = [...text].map(sign => raised.get(sign))
  return signs.includes(undefined) ? `^${text}` : signs.join('')
}

const isRaised = (inline: Inline) =>
  inline.type === 'text' && inline.marks?.some(mark => mark.type === 'superscript')

function inlineText(inlines: readonly Inline[] | undefined) {
  let written = ''
  for (const inline of inlines ?? []) {
    const text = renderNode<BodyNode, string>(nodes, inline)
    written += isRaised(inline) ? superscript(text) : text
  }
  return written.trim()
}

const lineEnds = /[\r\n\u2028\u2029]+/g
const special = eitherOf(lineEnds.source)
/** A run on one line. */
const runText = (text: string) =>
  special.test(text) ? printable(text).replaceAll(lineEnds, ' ') : text

const blocksText = (
  blocks: readonly (Block | ListItem | TableRow | TableCell)[] | undefined,
  separator = '\n\n',
) =>
  (blocks ?? [])
    .map(block => renderNode<BodyNode, string>(nodes, block))
    .filter(text => text !== '')
    .join(separator)

const joined = (first: string, second: string, separator = ', ') =>
  [oneLine(first), oneLine(second)].filter(text => text !== '').join(separator)

const bracketed = (text: string) => (oneLine(text) === '' ? '' : `(${oneLine(text)})`)

const prefixed = (prefix: string, text: string) => (text === '' ? '' : prefix + text)

const indented = (text: string, by: string) => text.replaceAll(/\n(?=.)/g, `\n${by}`)

const listText = (items: readonly ListItem[] | undefined, signOf: (index: number) => string) =>
  (items ?? [])
    .map((item, index) => {
      const sign = `${signOf(index)} `
      return sign + indented(renderNode<BodyNode, string>(nodes, item), ' '.repeat(sign.length))
    })
    .join('\n')

const nodes: Renderers<BodyNode, string> = {
  text: node => runText(node.text),
  hardBreak: () => '\n',
  paragraph: node => inlineText(node.content),
  crosshead: node => inlineText(node.content),
  rule: () => '* * *',
  bulletList: node => listText(node.content, () => '-'),
  orderedList: node => listText(node.content, index => `${(node.attrs?.start ?? 1) + index}.`),
  listItem: node => blocksText(node.content, '\n'),
  pullQuote: node =>
    [inlineText(node.content), prefixed('– ', joined(node.attrs.attribution, node.attrs.role))]
      .filter(text => text !== '')
      .join('\n'),
  image: node => joined(inlineText(node.content), bracketed(node.attrs.credit), ' '),
  embed: node => oneLine(node.attrs.url),
  relatedBox: node => joined(node.attrs.title, node.attrs.url ?? '', ': '),
  table: node => blocksText(node.content, '\n'),
  tableRow: node =>
    (node.content ?? [])
      .map(cell => oneLine(renderNode<BodyNode, string>(nodes, cell)))
      .join(' | '),
  tableHeader: node => blocksText(node.content, '\n'),
  tableCell: node => blocksText(node.content, '\n'),
  quotation: node => indented(`\n${blocksText(node.content)}`, '  ').slice(1),
}

/** The body as plain text, `lead` running into its first paragraph. No line end at the end. */
export function bodyPlain(body: Body, lead = ''): string {
  const [opening] = body
  const text = blocksText(body)
  if (lead === '') return text
  return opening?.type === 'paragraph' && inlineText(opening.content) !== ''
    ? lead + text
    : [lead.trim(), text].filter(part => part !== '').join('\n\n')
}
