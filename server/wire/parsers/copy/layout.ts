// How a copy sets its paragraphs: a line for each, or lines broken at some width; with blank lines
// between, or without. Counted from all its lines, because no line tells by itself.
import { opensCredits } from '../readers/credits.ts'
import { hasDateline } from '../readers/dateline.ts'
import { type Recognised, recognise } from '../recognise.ts'
import { endsSentence, isOneSentence, isTitle, startsCaseless, startsLower } from '../sentences.ts'
import type { CopyLine } from './lines.ts'

export type LineKind = Recognised['kind'] | 'dateline' | null

export interface Layout {
  /** What each line begins, as far as its own words tell. */
  kinds: readonly LineKind[]
  /** The index of the first line of the story itself. */
  bodyAt: number
  /** Lines are broken at about `width` columns. */
  isWrapped: boolean
  width: number
  /** Blank lines stand between paragraphs, and so not within them. */
  isSeparated: boolean
}

/** Of a line, how much of the width counts as nearly full: words are long, and hands are not exact. */
export const ragged = 0.85
/** No agency breaks lines later. */
const widest = 100
/** Lines in which a head, and those in which a tail, is looked for. */
const headLines = 40
const tailLines = 12

export function readLayout(lines: readonly CopyLine[]): Layout {
  const width = widthOf(lines)
  const datelineAt = lines
    .slice(0, headLines)
    .findIndex(line => recognise(line.words, 'head') === null && hasDateline(line.words))
  const bodyAt = datelineAt >= 0 ? datelineAt : bodyStart(lines, width)
  const kinds = lines.map((line, i) => {
    if (i === datelineAt) return 'dateline'
    if (opensCredits(line.words)) return 'credits'
    const zone = i < bodyAt ? 'head' : i < lines.length - tailLines ? 'body' : 'tail'
    return recognise(line.words, zone)?.kind ?? null
  })
  const breaks = lines.filter(line => line.afterBlank).length - 1
  return {
    kinds,
    bodyAt,
    isWrapped: width > 0 && lines.some((_, i) => isBroken(lines, kinds, i, width)),
    width,
    isSeparated: breaks >= 3 && breaks * 10 >= lines.length,
  }
}

/** A sentence that is cut between two lines: proof that lines are broken. */
function isBroken(
  lines: readonly CopyLine[],
  kinds: readonly LineKind[],
  at: number,
  width: number,
) {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !next || next.afterBlank || kinds[at + 1] !== null) return false
  return (
    line.words.length <= widest &&
    !endsSentence(line.words) &&
    (startsLower(next.words) || startsCaseless(next.words)) &&
    isFull(line, next, width * ragged)
  )
}

/** The length that several of the longest lines share; 0 when too many lines are longer than any width. */
function widthOf(lines: readonly CopyLine[]) {
  const lengths = lines.map(line => line.words.length).filter(length => length <= widest)
  if (lengths.length < lines.length * 0.8) return 0
  lengths.sort((a, b) => b - a)
  const enough = lengths.length < 10 ? 1 : Math.max(2, Math.floor(lengths.length / 10))
  return lengths.find((length, i) => (lengths[i + enough - 1] ?? 0) >= length * ragged) ?? 0
}

/** Without a dateline: after the headline, and a standfirst that points or a byline follow. */
function bodyStart(lines: readonly CopyLine[], width: number) {
  let isNamed = false
  for (const [i, line] of lines.slice(0, headLines).entries()) {
    if (recognise(line.words, 'head')) continue
    if (isNamed) {
      const next = lines[i + 1]
      const kind = next && recognise(next.words, 'head')?.kind
      if (kind !== 'byline' && kind !== 'point') return i
    } else if (
      !isTitle(line.words) ||
      !isOneSentence(line.words) ||
      opensParagraph(lines, i, width)
    ) {
      return i
    }
    isNamed = true
  }
  return Math.min(lines.length, headLines)
}

/** Whether the lines from `at` to the next blank one are a paragraph of three lines or more. */
function opensParagraph(lines: readonly CopyLine[], at: number, width: number) {
  let end = at + 1
  while (end < lines.length && !lines[end]?.afterBlank && end - at < headLines) end++
  const run = lines.slice(at, end)
  return (
    run.length >= 3 &&
    endsSentence(run.at(-1)?.words ?? '') &&
    run.every((line, i) => i === run.length - 1 || isFull(line, run[i + 1], width * ragged))
  )
}

/** Whether the next line's first word had no room on this one. */
export function isFull(line: CopyLine, next: CopyLine | undefined, width: number) {
  const word = next?.words.slice(0, widest).split(/\s/u, 1)[0] ?? ''
  return line.words.length + 1 + word.length > width
}
