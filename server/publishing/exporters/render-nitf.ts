// Body → the block elements of NITF 3.6. It has one emphasis, told apart by its class; it raises and lowers
// only inside numbers, and nothing may be inside those, so they are the innermost.
import { escapeHtml, escapeText } from '#server/http/html.ts'
import type {
  Block,
  Body,
  Inline,
  ListItem,
  Mark,
  TableCell,
  TableRow,
} from '#shared/article/body.ts'
import { type BodyNode, type Renderers, renderNode } from '#shared/publishing/render.ts'
import { inlineMarkup, linkTags, type Tags } from './render-inline.ts'

const tags: Renderers<Mark, Tags> = {
  bold: () => ['<em class="bold">', '</em>'],
  italic: () => ['<em class="italic">', '</em>'],
  superscript: () => ['<num><sup>', '</sup></num>'],
  subscript: () => ['<num><sub>', '</sub></num>'],
  link: linkTags,
}

const isRaisedOrLowered = ({ type }: Mark) => type === 'superscript' || type === 'subscript'

function tagsOf(marks: readonly Mark[]): Tags[] {
  const outer = marks.filter(mark => !isRaisedOrLowered(mark))
  const inner = marks.filter(isRaisedOrLowered).slice(0, 1)
  return [...outer, ...inner].map(mark => renderNode<Mark, Tags>(tags, mark))
}

const inlineNitf = (inlines: readonly Inline[] | undefined) =>
  inlineMarkup(inlines, {
    tagsOf,
    textOf: inline => renderNode<BodyNode, string>(nodes, inline),
  })

const blocksNitf = (blocks: readonly (Block | ListItem | TableRow | TableCell)[] | undefined) =>
  (blocks ?? []).map(block => renderNode<BodyNode, string>(nodes, block)).join('')

/** Lists have at least one item there. */
const listNitf = (open: string, close: string, items: readonly ListItem[] | undefined) =>
  (items ?? []).length === 0 ? '' : `${open}${blocksNitf(items)}${close}`

/** Rows have at least one cell there. */
const rowsOf = (rows: readonly TableRow[] | undefined) =>
  (rows ?? []).filter(row => (row.content ?? []).length > 0)

const spans = ({ attrs }: TableCell) =>
  attrs ? ` colspan="${attrs.colspan}" rowspan="${attrs.rowspan}"` : ''

const credit = (...parts: string[]) => {
  const said = parts.filter(part => part !== '').join(', ')
  return said === '' ? '' : `<credit>${escapeText(said)}</credit>`
}

const nodes: Renderers<BodyNode, string> = {
  text: node => escapeText(node.text),
  hardBreak: () => '<br/>',
  paragraph: node => `<p>${inlineNitf(node.content)}</p>`,
  crosshead: node => `<hl2>${inlineNitf(node.content)}</hl2>`,
  rule: () => '<hr/>',
  bulletList: node => listNitf('<ul>', '</ul>', node.content),
  orderedList(node) {
    const start = node.attrs?.start ?? 1
    return listNitf(start === 1 ? '<ol>' : `<ol seqnum="${start}">`, '</ol>', node.content)
  },
  listItem: node => `<li>${blocksNitf(node.content)}</li>`,
  pullQuote: ({ attrs, content }) =>
    `<bq class="pull-quote"><block><p>${inlineNitf(content)}</p></block>${credit(attrs.attribution, attrs.role)}</bq>`,
  image: ({ attrs, content }) =>
    `<p class="caption">${inlineNitf(content)}${attrs.credit === '' ? '' : ` (${escapeText(attrs.credit)})`}</p>`,
  embed: ({ attrs: { url } }) => `<p><a href="${escapeHtml(url)}">${escapeText(url)}</a></p>`,
  relatedBox({ attrs: { title, url } }) {
    const text = escapeText(title || (url ?? ''))
    return `<p class="related">${url === null ? text : `<a href="${escapeHtml(url)}">${text}</a>`}</p>`
  },
  table: node => `<table>${blocksNitf(rowsOf(node.content))}</table>`,
  tableRow: node => `<tr>${blocksNitf(node.content)}</tr>`,
  tableHeader: node => `<th${spans(node)}>${blocksNitf(node.content)}</th>`,
  tableCell: node => `<td${spans(node)}>${blocksNitf(node.content)}</td>`,
  quotation: node => `<bq><block>${blocksNitf(node.content)}</block></bq>`,
}

/** The body as NITF's blocks. */
export const bodyNitf = (body: Body) => blocksNitf(body)
