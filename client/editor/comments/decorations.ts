// How threads look in the text: comments dotted below, where several overlap a solid line too; suggestions
// with the old words struck and the new ones after them. Never by colour alone, and told to screen readers.
import { Decoration } from '@tiptap/pm/view'
import type { Anchor } from '#shared/comments/api.ts'
import type { Range } from '#shared/comments/layout.ts'

/** A thread as far as the text shows it. */
export interface MarkedThread {
  id: string
  anchor: Anchor
  blocking: boolean
  /** Of a suggestion: the words that it would put there, and who says so, as a sentence. */
  suggestion: { text: string; label: string } | null
}

function commentClass({ blocking }: MarkedThread, isChosen: boolean) {
  return ['comment', blocking && 'comment-blocking', isChosen && 'comment-chosen']
    .filter(Boolean)
    .join(' ')
}

function newWords({ id, suggestion }: MarkedThread, isChosen: boolean) {
  const element = document.createElement('span')
  element.contentEditable = 'false'
  element.dataset.thread = id
  const told = document.createElement('span')
  told.className = 'told'
  told.textContent = ` (${suggestion?.label ?? ''}) `
  element.append(told)
  if (suggestion?.text) {
    const words = document.createElement('ins')
    words.className = `suggestion-new${isChosen ? ' suggestion-chosen' : ''}`
    words.textContent = suggestion.text
    element.append(words)
  }
  return element
}

function decorationsOfThread(thread: MarkedThread, { from, to }: Range, isChosen: boolean) {
  const { id, suggestion } = thread
  const borders = { inclusiveStart: false, inclusiveEnd: false }
  if (!suggestion) {
    if (from === to) return []
    const attributes = { class: commentClass(thread, isChosen), 'data-thread': id }
    return [Decoration.inline(from, to, attributes, borders)]
  }
  const old = {
    nodeName: 'del',
    class: `suggestion-old${isChosen ? ' suggestion-chosen' : ''}`,
    'data-thread': id,
  }
  return [
    ...(from === to ? [] : [Decoration.inline(from, to, old, borders)]),
    Decoration.widget(to, () => newWords(thread, isChosen), {
      side: 1,
      ignoreSelection: true,
      key: `${id}:${suggestion.text}:${suggestion.label}:${isChosen}`,
    }),
  ]
}

/** Where more than one comment lies on the same words. */
function overlaps(ranges: readonly Range[]): Range[] {
  const edges = ranges
    .flatMap(({ from, to }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step)
  const found: Range[] = []
  let depth = 0
  for (const [i, { at, step }] of edges.entries()) {
    depth += step
    const next = edges[i + 1]
    if (depth > 1 && next && next.at > at) found.push({ from: at, to: next.at })
  }
  return found
}

export function decorationsOf(
  threads: readonly MarkedThread[],
  ranges: ReadonlyMap<string, Range>,
  chosen: string | null,
): Decoration[] {
  const decorations: Decoration[] = []
  const commented: Range[] = []
  for (const thread of threads) {
    const range = ranges.get(thread.id)
    if (!range) continue
    decorations.push(...decorationsOfThread(thread, range, thread.id === chosen))
    if (!thread.suggestion && range.to > range.from) commented.push(range)
  }
  for (const { from, to } of overlaps(commented))
    decorations.push(Decoration.inline(from, to, { class: 'comment-overlap' }))
  return decorations
}
