// The lines of a copy put together again where they were broken: each unit is a heading, a paragraph, or
// one of the lines around a story. Lines are joined with one space and not changed otherwise.
import { endsSentence, isHeading, startsLower, startsQuote } from '../sentences.ts'
import { isFull, type Layout, type LineKind, ragged, readLayout } from './layout.ts'
import type { CopyLine } from './lines.ts'

export interface Unit {
  lines: CopyLine[]
  text: string
  afterBlank: boolean
}

/** Brackets around credits close within as many lines, or they were never meant to. */
const bracketLines = 8

export function readUnits(lines: readonly CopyLine[]): Unit[] {
  const layout = readLayout(lines)
  const groups: CopyLine[][] = []
  let first = 0
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1)
    if (group && continues(lines, layout, first, i)) group.push(line)
    else {
      groups.push([line])
      first = i
    }
  }
  return groups.map(group => ({
    lines: group,
    text: group.map(line => line.words).join(' '),
    afterBlank: group[0]?.afterBlank ?? false,
  }))
}

/** Whether line `at` belongs to the unit that began with line `first`. */
function continues(lines: readonly CopyLine[], layout: Layout, first: number, at: number): boolean {
  const [previous, line] = [lines[at - 1], lines[at]]
  if (!previous || !line || line.afterBlank) return false
  const kind = layout.kinds[first] ?? null
  if ((kind === 'credits' || kind === 'editorNote') && isBracketOpen(lines, first, at)) return true
  if (!layout.isWrapped || standsAlone(kind)) return false

  const isCut = !endsSentence(previous.words)
  const isKnown = layout.kinds[at] !== null
  if (isKnown && !(isCut && isDashInSentence(lines, layout, first, at))) return false
  if (kind === 'point') {
    const isSetIn = line.indent > (lines[first]?.indent ?? 0)
    return isSetIn || (isCut && (startsLower(line.words) || isFull(previous, line, layout.width)))
  }
  if (line.indent > previous.indent + 1) return false
  if (isCut && startsLower(line.words)) return true
  return first < layout.bodyAt || isLabel(kind)
    ? isCut && continuesTitle(lines, layout, first, at)
    : continuesProse(lines, layout, first, at)
}

/** Whether a headline or a label goes on. It may end at the edge by chance, so more must speak for it. */
function continuesTitle(lines: readonly CopyLine[], layout: Layout, first: number, at: number) {
  const [opener, previous, line, next] = [lines[first], lines[at - 1], lines[at], lines[at + 1]]
  if (!previous || !isFull(previous, line, layout.width)) return false
  const isLong = at - first > 1
  const isPair = !isLong && opener?.afterBlank === true && next?.afterBlank !== false
  return layout.isSeparated || layout.kinds[first] === 'credits' || isLong || isPair
}

function continuesProse(lines: readonly CopyLine[], layout: Layout, first: number, at: number) {
  const [previous, line, next] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!previous || !line) return false
  const { width, isSeparated } = layout
  const isNearlyFull = isFull(previous, line, width * ragged)
  // A first line that is short may be a heading; in the middle a sentence goes on.
  if (!endsSentence(previous.words)) {
    return isNearlyFull || at - first > 1 || layout.kinds[first] === 'dateline'
  }
  // A sentence ends. Only where blank lines part paragraphs is it likely that another one follows.
  if (isSeparated) return isNearlyFull
  const isHeadingNext = next && isHeading(line.words) && !isFull(line, next, width * ragged)
  return (
    isFull(previous, line, width) &&
    !startsQuote(line.words) &&
    !(isHeadingNext && !startsLower(next.words))
  )
}

const standsAlone = (kind: LineKind) =>
  kind !== null && kind !== 'dateline' && kind !== 'point' && !isLabel(kind)

/** Kinds whose text may go on in the next line. */
const isLabel = (kind: LineKind) =>
  kind === 'credits' ||
  kind === 'related' ||
  kind === 'embargo' ||
  kind === 'byline' ||
  kind === 'promotion' ||
  kind === 'rights' ||
  kind === 'standards' ||
  kind === 'editorNote'

/** "- wie immer -" at the start of a line is a dash of the sentence before, unless it is one of several points. */
function isDashInSentence(lines: readonly CopyLine[], layout: Layout, first: number, at: number) {
  const [opener, line] = [lines[first], lines[at]]
  const isAmongPoints = layout.kinds[first] === 'point'
  const isOtherSign = opener?.words.slice(0, 1) !== line?.words.slice(0, 1)
  return (
    layout.kinds[at] === 'point' &&
    /^[-–]/u.test(line?.words ?? '') &&
    (isAmongPoints ? isOtherSign : first >= layout.bodyAt)
  )
}

/** Whether a bracket that opens the unit is still open before line `at`. */
function isBracketOpen(lines: readonly CopyLine[], first: number, at: number) {
  const start = lines[first]?.words.slice(0, 1)
  if ((start !== '(' && start !== '[') || at - first >= bracketLines) return false
  let depth = 0
  for (const line of lines.slice(first, at)) {
    for (const sign of line.words.slice(0, 2000)) {
      if (sign === '(' || sign === '[') depth++
      else if (sign === ')' || sign === ']') depth--
    }
  }
  return depth > 0
}
