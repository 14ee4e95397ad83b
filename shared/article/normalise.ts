// From what an editor's fragment holds to the strict body of an article. The schema of the draft is
// loose, and a peer may have written anything; here unknown shapes keep their words and lose the rest.
import {
  cellAttributes,
  embedAttributes,
  imageAttributes,
  pullQuoteAttributes,
  relatedBoxAttributes,
} from './attributes.ts'
import type { Block, Body, Inline, ListItem, Mark, TableCell, TableRow } from './body.ts'
import { linkPattern } from './vocabulary.ts'

/** A ProseMirror node as JSON, before it is known to be one of ours. */
export interface LooseNode {
  type: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: LooseNode[]
}

const markOrder = ['link', 'bold', 'italic', 'superscript', 'subscript'] as const

/** The marks in one fixed order, because peers may hold them in different ones. */
function marksOf(node: LooseNode): Mark[] {
  const found = new Map((node.marks ?? []).map(mark => [mark.type, mark]))
  return markOrder.flatMap((type): Mark[] => {
    const mark = found.get(type)
    if (!mark) return []
    if (type !== 'link') return [{ type }]
    const href = mark.attrs?.href
    return typeof href === 'string' && linkPattern.test(href) ? [{ type, attrs: { href } }] : []
  })
}

const sameMarks = (a: Mark[] | undefined, b: Mark[]) =>
  JSON.stringify(a ?? []) === JSON.stringify(b)

function inlinesOf(nodes: readonly LooseNode[] | undefined): Inline[] {
  const inlines: Inline[] = []
  const addText = (text: string, marks: Mark[]) => {
    const last = inlines.at(-1)
    if (text === '') return
    if (last?.type === 'text' && sameMarks(last.marks, marks)) last.text += text
    else inlines.push({ type: 'text', text, ...(marks.length > 0 && { marks }) })
  }
  for (const node of nodes ?? []) {
    if (node.type === 'text') addText(node.text ?? '', marksOf(node))
    else if (node.type === 'hardBreak') inlines.push({ type: 'hardBreak' })
    else
      for (const inline of inlinesOf(node.content))
        inline.type === 'text' ? addText(inline.text, inline.marks ?? []) : inlines.push(inline)
  }
  return inlines
}

const hasBlocks = (node: LooseNode) =>
  (node.content ?? []).some(child => child.type !== 'text' && child.type !== 'hardBreak')

const listItemOf = (node: LooseNode): ListItem => ({
  type: 'listItem',
  content: node.type === 'listItem' ? blocksOf(node.content) : blocksOf([node]),
})

const withContent = (content: Inline[]) => (content.length > 0 ? { content } : {})

/** A table inside a table is taken apart: no format has one. */
function flat(block: Block): Block[] {
  if (block.type !== 'table') return [block]
  return (block.content ?? []).flatMap(row =>
    (row.content ?? []).flatMap(cell => (cell.content ?? []).flatMap(flat)),
  )
}

function cellOf(node: LooseNode): TableCell {
  const isCell = node.type === 'tableCell' || node.type === 'tableHeader'
  const attrs = isCell ? cellAttributes(node.attrs) : undefined
  return {
    type: node.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    ...(attrs && { attrs }),
    content: blocksOf(isCell ? node.content : [node]).flatMap(flat),
  }
}

const rowOf = (node: LooseNode): TableRow => ({
  type: 'tableRow',
  content: node.type === 'tableRow' ? (node.content ?? []).map(cellOf) : [cellOf(node)],
})

const paragraphOf = (node: LooseNode): Block => ({
  type: 'paragraph',
  ...withContent(inlinesOf(node.content)),
})

/** A crosshead is neither bold nor a link; an editor would refuse one that is. */
const withoutMarks = (node: LooseNode): LooseNode => ({
  ...node,
  ...(node.marks && {
    marks: node.marks.filter(({ type }) => type !== 'link' && type !== 'bold'),
  }),
  ...(node.content && { content: node.content.map(withoutMarks) }),
})

function blockOf(node: LooseNode): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(node)]
    case 'crosshead':
      return [{ type: 'crosshead', ...withContent(inlinesOf(withoutMarks(node).content)) }]
    case 'rule':
      return [{ type: 'rule' }]
    case 'quotation':
      return [{ type: 'quotation', content: blocksOf(node.content) }]
    case 'bulletList':
      return [{ type: 'bulletList', content: (node.content ?? []).map(listItemOf) }]
    case 'orderedList': {
      const start = node.attrs?.start
      const content = (node.content ?? []).map(listItemOf)
      return typeof start === 'number' && Number.isInteger(start) && start >= 0 && start !== 1
        ? [{ type: 'orderedList', attrs: { start }, content }]
        : [{ type: 'orderedList', content }]
    }
    case 'pullQuote':
      return [
        {
          type: 'pullQuote',
          attrs: pullQuoteAttributes(node.attrs),
          ...withContent(inlinesOf(node.content)),
        },
      ]
    case 'image': {
      const attrs = imageAttributes(node.attrs)
      return attrs
        ? [{ type: 'image', attrs, ...withContent(inlinesOf(node.content)) }]
        : [paragraphOf(node)]
    }
    case 'embed': {
      const attrs = embedAttributes(node.attrs)
      return attrs ? [{ type: 'embed', attrs }] : []
    }
    case 'relatedBox': {
      const attrs = relatedBoxAttributes(node.attrs)
      return attrs ? [{ type: 'relatedBox', attrs }] : []
    }
    case 'table':
      return [{ type: 'table', content: (node.content ?? []).map(rowOf) }]
    case 'text':
      return [{ type: 'paragraph', ...withContent(inlinesOf([node])) }]
    default:
      return hasBlocks(node) ? blocksOf(node.content) : [paragraphOf(node)]
  }
}

const blocksOf = (nodes: readonly LooseNode[] | undefined): Block[] =>
  (nodes ?? []).flatMap(blockOf)

const isEmpty = (block: Block): boolean => {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pullQuote':
      return (block.content ?? []).every(
        inline => inline.type === 'hardBreak' || inline.text.trim() === '',
      )
    case 'bulletList':
    case 'orderedList':
      return (block.content ?? []).every(item => (item.content ?? []).every(isEmpty))
    case 'quotation':
      return (block.content ?? []).every(isEmpty)
    case 'table':
      return (block.content ?? []).every(row =>
        (row.content ?? []).every(cell => (cell.content ?? []).every(isEmpty)),
      )
    case 'rule':
    case 'image':
    case 'embed':
    case 'relatedBox':
      return false
  }
}

/** The blocks as an article has them: no empty ones, marks in order, adjacent text joined. */
export const normaliseBody = (nodes: readonly LooseNode[] | undefined): Body =>
  blocksOf(nodes).filter(block => !isEmpty(block))
