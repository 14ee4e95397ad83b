// The words of a replacement. Apart from its shape, so that the browser needs no schema library for them.
import type { ContentNode, Replacement } from './replacement.ts'

const textblocksOf = (node: ContentNode): string =>
  node.text ?? (node.type === 'hardBreak' ? '\n' : (node.content ?? []).map(textblocksOf).join(''))

const linesOf = (node: ContentNode): string[] =>
  (node.content ?? []).some(child => child.content !== undefined)
    ? (node.content ?? []).flatMap(linesOf)
    : [textblocksOf(node)]

/** The words of a replacement, a line a block. */
export function replacementText(replacement: Replacement): string {
  switch (replacement.kind) {
    case 'text':
      return replacement.text
    case 'value':
      return replacement.value ?? ''
    case 'content':
      return replacement.content.some(node => node.text !== undefined)
        ? replacement.content.map(textblocksOf).join('')
        : replacement.content.flatMap(linesOf).join('\n')
  }
}
