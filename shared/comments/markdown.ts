// What a comment's text means: a small Markdown (bold, italic, links, lists) and mentions. Everything else,
// HTML above all, is text. Links lead to http, https and mailto only.
import { linkPattern } from '#shared/article/vocabulary.ts'
import { type Mention, mentionPattern } from './mentions.ts'

export type CommentInline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; content: CommentInline[] }
  | { kind: 'link'; href: string; content: CommentInline[] }
  | { kind: 'mention'; mention: Mention }

export type CommentBlock =
  | { kind: 'paragraph'; lines: CommentInline[][] }
  | { kind: 'list'; isOrdered: boolean; items: CommentInline[][] }

interface Rule {
  /** Global, for matchAll. */
  pattern: RegExp
  /** Null: what was found is text after all. */
  read: (match: RegExpMatchArray, depth: number) => CommentInline | null
}

/** How deep emphasis and links are inside each other; what is deeper is text. */
const deepest = 4

const rules: readonly Rule[] = [
  {
    pattern: mentionPattern,
    read: ([, name = '', kind, id = '']) => ({
      kind: 'mention',
      mention: { kind: kind === 'desk' ? 'desk' : 'user', id, name },
    }),
  },
  {
    pattern: /\[([^[\]\n]+)\]\(([^\s()]+)\)/g,
    read: ([, text = '', href = ''], depth) =>
      linkPattern.test(href) ? { kind: 'link', href, content: readInlines(text, depth) } : null,
  },
  {
    pattern: /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g,
    read: ([href]) => ({ kind: 'link', href, content: [{ kind: 'text', text: href }] }),
  },
  {
    pattern: /\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)/g,
    read: ([, text = ''], depth) => ({ kind: 'bold', content: readInlines(text, depth) }),
  },
  {
    pattern: /(?<![\p{L}\p{N}*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu,
    read: ([, text = ''], depth) => ({ kind: 'italic', content: readInlines(text, depth) }),
  },
]

/** The first thing in `text` that a rule reads. */
function firstIn(text: string, depth: number) {
  const found = rules.flatMap(({ pattern, read }) => {
    for (const match of text.matchAll(pattern)) {
      const inline = read(match, depth + 1)
      if (inline) return [{ at: match.index, length: match[0].length, inline }]
    }
    return []
  })
  return found.sort((a, b) => a.at - b.at)[0]
}

/** One line of a comment. */
export function readInlines(text: string, depth = 0): CommentInline[] {
  const inlines: CommentInline[] = []
  let rest = text
  while (rest !== '') {
    const found = depth < deepest ? firstIn(rest, depth) : undefined
    const before = found ? rest.slice(0, found.at) : rest
    if (before !== '') inlines.push({ kind: 'text', text: before })
    if (!found) break
    inlines.push(found.inline)
    rest = rest.slice(found.at + found.length)
  }
  return inlines
}

const bullet = /^\s*[-*•]\s+(.*)$/
const number = /^\s*\d{1,3}[.)]\s+(.*)$/

/** The blocks of a comment. */
export function readComment(body: string): CommentBlock[] {
  const blocks: CommentBlock[] = []
  let isOpen = false
  for (const line of body.split('\n')) {
    const item = bullet.exec(line) ?? number.exec(line)
    const last = isOpen ? blocks.at(-1) : undefined
    if (line.trim() === '') {
      isOpen = false
      continue
    }
    isOpen = true
    if (item) {
      const isOrdered = !bullet.test(line)
      const inlines = readInlines(item[1] ?? '')
      if (last?.kind === 'list' && last.isOrdered === isOrdered) last.items.push(inlines)
      else blocks.push({ kind: 'list', isOrdered, items: [inlines] })
    } else if (last?.kind === 'paragraph') last.lines.push(readInlines(line))
    else blocks.push({ kind: 'paragraph', lines: [readInlines(line)] })
  }
  return blocks
}

const wordsOf = (inlines: readonly CommentInline[]): string =>
  inlines
    .map(inline => {
      switch (inline.kind) {
        case 'text':
          return inline.text
        case 'mention':
          return `@${inline.mention.name}`
        default:
          return wordsOf(inline.content)
      }
    })
    .join('')

/** A comment as one reads it aloud: its words alone, a line for every line. */
export const plainComment = (body: string): string =>
  readComment(body)
    .flatMap(block => (block.kind === 'paragraph' ? block.lines : block.items).map(wordsOf))
    .join('\n')
