// Body → Markdown (CommonMark 0.31, with inline HTML for superscript and subscript). Text is escaped so
// that it reads as text whatever it holds; emphasis that stars could not mark is HTML.
import type { Block, Body, Inline, ListItem, Mark, TableRow } from '#shared/article/body.ts'
import { eitherOf, oneLine, printable } from './printable.ts'
import { type BodyNode, type Renderers, renderNode } from './render.ts'

/** White space that is not kept as it is: all but the space itself and the two that do not break. */
const otherSpaces = /[^\S \u00A0\u202F]/g

/** Signs that mean something anywhere in a line: `&` before an entity, `!` before a link. */
const signs = /[\\`*_[\]<>|~]|&(?=#?\w+;)|:(?=\/\/)|!$/g
const special = eitherOf(`${otherSpaces.source}|[\\\\\`*_[\\]<>|~&:!]`)

const escapeInline = (text: string) =>
  special.test(text) ? printable(text).replaceAll(otherSpaces, ' ').replaceAll(signs, '\\$&') : text

/** Signs that mean something only where a line begins. */
const escapeLineStart = (line: string) =>
  /^[ #+=\-\d]/.test(line)
    ? line
        .replace(/^ +/, '')
        .replace(/^[#+=-]/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    : line

/** A text as one line of Markdown. */
export const markdownLine = (text: string) => escapeLineStart(escapeInline(oneLine(text)))

const escapeHref = (href: string) =>
  printable(href).replaceAll(/[\\()<>`*_[\]]|&(?=#?\w+;)/g, '\\$&')

const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character)

/** Whether stars may stand between `outer` and `edge` and be read as emphasis of the side of `edge` (CommonMark 6.2). */
const canStand = (outer: string, edge: string) =>
  outer === '' ||
  /\s/.test(outer) ||
  (outer !== '*' && (isPunctuation(outer) || !isPunctuation(edge)))

/** The character at an end, whole, without looking at what is between. */
const first = (text: string) => [...text.slice(0, 2)][0] ?? ''
const last = (text: string) => [...text.slice(-2)].at(-1) ?? ''

const has = (marks: readonly Mark[], type: Mark['type']) => marks.some(mark => mark.type === type)

function emphasise(marks: readonly Mark[], before: string, inner: string, after: string) {
  const [bold, italic] = [has(marks, 'bold'), has(marks, 'italic')]
  const stars = (bold ? '**' : '') + (italic ? '*' : '')
  if (canStand(last(before), first(inner)) && canStand(first(after), last(inner))) {
    return stars + inner + stars
  }
  const emphasised = italic ? `<em>${inner}</em>` : inner
  return bold ? `<strong>${emphasised}</strong>` : emphasised
}

/** White space at the ends of marked or linked words stands outside of the signs. */
function aroundCore(text: string, sign: (core: string, lead: string, tail: string) => string) {
  const core = text.trim()
  if (core === '') return text
  const lead = text.slice(0, text.length - text.trimStart().length)
  const tail = text.slice(lead.length + core.length)
  return lead + sign(core, lead, tail) + tail
}

/** A run of text between `before` and `after`. */
function runMarkdown(text: string, marks: readonly Mark[], before: string, after: string) {
  if (marks.length === 0) return escapeInline(text)
  return aroundCore(escapeInline(text), (core, lead, tail) => {
    const raised = has(marks, 'superscript') ? `<sup>${core}</sup>` : core
    const placed = has(marks, 'subscript') ? `<sub>${raised}</sub>` : raised
    return emphasise(marks, before + lead, placed, tail + after)
  })
}

const lineBreak = '\\\n'

const marksOf = (inline: Inline) => (inline.type === 'text' ? (inline.marks ?? []) : [])

/** The character that the Markdown of `inline` begins with, unless it is a link. */
function firstSign(inline: Inline) {
  if (inline.type === 'hardBreak') return ''
  if (/^\s/.test(inline.text)) return ' '
  const marks = marksOf(inline)
  return has(marks, 'bold') || has(marks, 'italic')
    ? '*'
    : first(escapeInline(first(printable(inline.text))))
}

/** Runs that stand between `before` and `after`; their links are the caller's. */
function runsMarkdown(inlines: readonly Inline[], before: string, after: string): string {
  let written = before
  for (const [index, inline] of inlines.entries()) {
    const next = inlines[index + 1]
    if (inline.type === 'hardBreak') written += lineBreak
    else
      written += runMarkdown(inline.text, marksOf(inline), written, next ? firstSign(next) : after)
  }
  return written.slice(before.length)
}

const hrefOf = (inline: Inline | undefined) =>
  inline && marksOf(inline).find(mark => mark.type === 'link')?.attrs.href

/** Neighbours that lead to the same place, or nowhere, together. */
function stretchesOf(inlines: readonly Inline[]) {
  const stretches: { href: string | undefined; inlines: Inline[] }[] = []
  for (const inline of inlines) {
    const last = stretches.at(-1)
    if (last && last.href === hrefOf(inline)) last.inlines.push(inline)
    else stretches.push({ href: hrefOf(inline), inlines: [inline] })
  }
  return stretches
}

function inlineMarkdown(inlines: readonly Inline[]): string {
  let text = ''
  const stretches = stretchesOf(inlines)
  for (const [index, { href, inlines: runs }] of stretches.entries()) {
    const after = stretches[index + 1] ? '[' : ''
    text +=
      href === undefined
        ? runsMarkdown(runs, last(text), after)
        : aroundCore(runsMarkdown(runs, '[', ']'), core => `[${core}](${escapeHref(href)})`)
  }
  if (!text.includes(lineBreak)) return escapeLineStart(text.trim())
  const lines = text.split(lineBreak).map(line => escapeLineStart(line.trim()))
  const [start, end] = [lines.findIndex(Boolean), lines.findLastIndex(Boolean)]
  return lines.slice(Math.max(start, 0), end + 1).join(lineBreak)
}

const indent = (text: string, by: string) => text.replaceAll(/\n(?=.)/g, `\n${by}`)

function listMarkdown(items: readonly ListItem[], signOf: (index: number) => string): string {
  const parts = items.map((item, index) => {
    const sign = signOf(index)
    return `${sign} ${indent(renderNode<BodyNode, string>(renderers, item), ' '.repeat(sign.length + 1))}`.trimEnd()
  })
  return parts.join(parts.some(part => part.includes('\n\n')) ? '\n\n' : '\n')
}

const renderers: Renderers<BodyNode, string> = {
  text: node => inlineMarkdown([node]),
  hardBreak: () => lineBreak,
  paragraph: node => inlineMarkdown(node.content ?? []),
  crosshead: node => `## ${headingText(node.content ?? [])}`.trimEnd(),
  rule: () => '***',
  listItem: node => blocksMarkdown(node.content ?? []),
  bulletList: node => listMarkdown(node.content ?? [], () => '-'),
  orderedList: node => listMarkdown(node.content ?? [], n => `${(node.attrs?.start ?? 1) + n}.`),
  quotation: node => quoted(blocksMarkdown(node.content ?? [])),
  pullQuote({ attrs: { attribution, role }, content }) {
    const speaker = [attribution, role].map(markdownLine).filter(Boolean).join(', ')
    const words = [inlineMarkdown(content ?? []), speaker && `— ${speaker}`]
    return quoted(words.filter(Boolean).join('\n\n'))
  },
  image: ({ attrs: { credit }, content }) =>
    [inlineMarkdown(content ?? []), credit.trim() && `(${markdownLine(credit)})`]
      .filter(Boolean)
      .join(' '),
  embed: ({ attrs: { url } }) => `<${escapeHref(url)}>`,
  relatedBox: ({ attrs: { title, url } }) =>
    url === null ? markdownLine(title) : `[${markdownLine(title || url)}](${escapeHref(url)})`,
  table: node => tableMarkdown(node.content ?? []),
  tableRow: node => rowMarkdown(node),
  tableHeader: node => cellMarkdown(node.content ?? []),
  tableCell: node => cellMarkdown(node.content ?? []),
}

const quoted = (text: string) =>
  text
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n')

/** What a cell holds on one line; CommonMark has no tables, GitHub's do not have blocks. */
const cellMarkdown = (blocks: readonly Block[]) =>
  blocks
    .map(block => blocksMarkdown([block]).replaceAll(lineBreak, '<br>').replaceAll(/\n+/g, '<br>'))
    .filter(text => text !== '')
    .join('<br>')

/** A cell that spans is followed by empty ones. */
const rowMarkdown = (row: TableRow) =>
  `| ${(row.content ?? [])
    .flatMap(cell => [
      renderNode<BodyNode, string>(renderers, cell),
      ...Array.from({ length: (cell.attrs?.colspan ?? 1) - 1 }, () => ''),
    ])
    .join(' | ')} |`

const widthOf = (row: TableRow) =>
  (row.content ?? []).reduce((width, cell) => width + (cell.attrs?.colspan ?? 1), 0)

/** A table of GitHub Flavored Markdown: its first row is the head, whatever it is. */
function tableMarkdown(rows: readonly TableRow[]) {
  const [head, ...rest] = rows.map(rowMarkdown)
  const width = Math.max(0, ...rows.map(widthOf))
  if (head === undefined || width === 0) return ''
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n')
}

/** A heading is one line, and a `#` at its end would be taken for its closing. */
const headingText = (inlines: readonly Inline[]) =>
  inlineMarkdown(inlines).replaceAll(lineBreak, ' ').replace(/#+$/, '\\$&')

/** Markdown would take two lists of a kind for one, so a comment parts them. */
const isListAfterList = (block: Block, before: Block | undefined) =>
  (block.type === 'bulletList' || block.type === 'orderedList') && block.type === before?.type

const blocksMarkdown = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block, index) => [
      ...(isListAfterList(block, blocks[index - 1]) ? ['<!-- -->'] : []),
      renderNode<BodyNode, string>(renderers, block),
    ])
    .filter(text => text !== '')
    .join('\n\n')

/** One block as Markdown. */
export const blockMarkdown = (block: Block) => blocksMarkdown([block])

/** The body as Markdown, `lead` running into its first paragraph. No line end at the end. */
export function bodyMarkdown(body: Body, lead = ''): string {
  if (lead === '') return blocksMarkdown(body)
  const [opening, ...rest] = body
  const run: Inline = { type: 'text', text: lead }
  return opening?.type === 'paragraph'
    ? blocksMarkdown([{ ...opening, content: [run, ...(opening.content ?? [])] }, ...rest])
    : blocksMarkdown([{ type: 'paragraph', content: [run] }, ...body])
}
