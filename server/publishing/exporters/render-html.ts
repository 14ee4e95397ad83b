// Body → HTML, for exports, feeds and the reader. Void elements are closed, so that the same markup is
// also XML.
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
import { type BodyContext, embedHtml, pictureHtml } from './media-html.ts'
import { inlineMarkup, linkTags, type Tags } from './render-inline.ts'

const tags: Renderers<Mark, Tags> = {
  bold: () => ['<strong>', '</strong>'],
  italic: () => ['<em>', '</em>'],
  superscript: () => ['<sup>', '</sup>'],
  subscript: () => ['<sub>', '</sub>'],
  link: linkTags,
}

const tagOf = (mark: Mark) => renderNode<Mark, Tags>(tags, mark)

const spans = ({ attrs }: TableCell) =>
  (['colspan', 'rowspan'] as const)
    .filter(name => (attrs?.[name] ?? 1) !== 1)
    .map(name => ` ${name}="${attrs?.[name]}"`)
    .join('')

/** The table of one body; `opening` is the picture that it begins with, if it does. */
function renderersFor(context: BodyContext, opening: Block | undefined) {
  const inlineHtml = (inlines: readonly Inline[] | undefined): string =>
    inlineMarkup(inlines, {
      tagsOf: marks => marks.map(tagOf),
      textOf: inline => renderNode<BodyNode, string>(nodes, inline),
    })

  const blocksHtml = (
    blocks: readonly (Block | ListItem | TableRow | TableCell)[] | undefined,
  ): string => (blocks ?? []).map(block => renderNode<BodyNode, string>(nodes, block)).join('')

  const nodes: Renderers<BodyNode, string> = {
    text: node => escapeText(node.text),
    hardBreak: () => '<br/>',
    paragraph: node => `<p>${inlineHtml(node.content)}</p>`,
    crosshead: node => `<h2>${inlineHtml(node.content)}</h2>`,
    rule: () => '<hr/>',
    bulletList: node => `<ul>${blocksHtml(node.content)}</ul>`,
    orderedList(node) {
      const start = node.attrs?.start ?? 1
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${blocksHtml(node.content)}</ol>`
    },
    listItem: node => `<li>${blocksHtml(node.content)}</li>`,
    pullQuote(node) {
      const speaker = [node.attrs.attribution, node.attrs.role].filter(text => text !== '')
      const cite = speaker.length > 0 ? `<footer>${escapeText(speaker.join(', '))}</footer>` : ''
      return `<blockquote class="pull-quote"><p>${inlineHtml(node.content)}</p>${cite}</blockquote>`
    },
    image: node =>
      pictureHtml(node, inlineHtml(node.content), { ...context, isLater: node !== opening }),
    embed: node => embedHtml(node.attrs.url, context),
    relatedBox({ attrs: { title, url } }) {
      const text = escapeText(title || (url ?? ''))
      const link = url === null ? text : `<a href="${escapeHtml(url)}">${text}</a>`
      return `<aside class="related-box"><p>${link}</p></aside>`
    },
    table: node => `<table><tbody>${blocksHtml(node.content)}</tbody></table>`,
    tableRow: node => `<tr>${blocksHtml(node.content)}</tr>`,
    tableHeader: node => `<th${spans(node)}>${blocksHtml(node.content)}</th>`,
    tableCell: node => `<td${spans(node)}>${blocksHtml(node.content)}</td>`,
    quotation: node => `<blockquote>${blocksHtml(node.content)}</blockquote>`,
  }

  return { inlineHtml, blocksHtml }
}

/** A picture among these may be in sight when a page opens; before it come headline and standfirst. */
const openingBlocks = 2

const onTheSite: BodyContext = { base: '', language: 'en' }

/** The body as HTML; `lead`, HTML already, runs into its first paragraph, or stands before it as one. */
export function bodyHtml(body: Body, lead = '', context = onTheSite): string {
  const picture = body.slice(0, openingBlocks).find(({ type }) => type === 'image')
  const { inlineHtml, blocksHtml } = renderersFor(context, picture)
  const [opening, ...rest] = body
  if (lead === '') return blocksHtml(body)
  return opening?.type === 'paragraph'
    ? `<p>${lead}${inlineHtml(opening.content)}</p>${blocksHtml(rest)}`
    : `<p>${lead.trimEnd()}</p>${blocksHtml(body)}`
}
