// Where the words of a finding stand in an editor's document.
import type { Node } from '@tiptap/pm/model'

export interface QuoteRange {
  from: number
  to: number
  /** The block that the words are in, from before it to after it, and all that it says. */
  block: { from: number; to: number; text: string }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Any white space for white space: checks quote what they looked at, with single spaces. */
const patternOf = (quote: string) =>
  new RegExp(quote.trim().split(/\s+/u).map(escaped).join('\\s+'), 'u')

/** The first place in `doc` where `quote` stands inside one block; null when it is gone. */
export function findQuoteRange(doc: Node, quote: string): QuoteRange | null {
  if (quote.trim() === '') return null
  const pattern = patternOf(quote)
  let found: QuoteRange | null = null
  doc.descendants((node, position) => {
    if (found) return false
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, null, '\n')
    const match = pattern.exec(text)
    if (match) {
      const from = position + 1 + match.index
      const block = { from: position, to: position + node.nodeSize, text }
      found = { from, to: from + match[0].length, block }
    }
    return false
  })
  return found
}
