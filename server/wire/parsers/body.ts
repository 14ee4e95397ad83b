// The story itself and what stands below it: paragraphs, crossheads and lists in their order, with
// related stories, credits and promotions taken out from between. What is not known stays a paragraph.
import type { Unit } from './copy/units.ts'
import { cutDateline } from './readers/dateline.ts'
import { type Recognised, recognise, recogniseAll } from './recognise.ts'
import { endsSentence, isHeading, isProse } from './sentences.ts'
import { settle } from './settle.ts'
import { addBlock, addPoint, cutFromParagraph, drop, fill, type Story } from './story.ts'

/** Above the dateline may stand a text that was not known to be a standfirst. */
const paragraphsWithDateline = 3

export function readBody(story: Story, units: readonly Unit[]) {
  const known = readKnown(story, units)
  let paragraphs = 0
  for (const [i, unit] of units.entries()) {
    const kind = known[i] ?? null
    if (kind === 'internal') drop(story, unit, 'note-to-editors')
    else if (kind?.kind === 'point') addPoint(story, unit, kind.read.text, !isPoint(known[i - 1]))
    else if (kind) settle(story, unit, kind)
    else if (isCrosshead(units, known, i)) addBlock(story, unit, 'crosshead', unit.text)
    else {
      paragraphs++
      if (paragraphs > paragraphsWithDateline || !takeDateline(story, unit)) {
        addBlock(story, unit, 'paragraph', unit.text)
      }
    }
  }
}

type Known = Recognised | 'internal' | null

const isPoint = (known: Known | undefined) =>
  known !== null && known !== undefined && known !== 'internal' && known.kind === 'point'

/** What each unit is known to be, once it is clear where the prose ends and what is for editors only. */
function readKnown(story: Story, units: readonly Unit[]): Known[] {
  const lastProse = units.findLastIndex(
    unit => isProse(unit.text) && recognise(unit.text, 'body') === null,
  )
  const known = recogniseAll(
    units.map(unit => unit.text),
    i => (i > lastProse ? 'tail' : 'body'),
  )
  const internalAt = known.findIndex(kind => kind?.kind === 'internal')
  return known.map((kind, i): Known => {
    if (internalAt >= 0 && i >= internalAt) return isKeptBelow(kind) ? kind : 'internal'
    return kind?.kind === 'byline' && story.article.bylines.length > 0 ? null : kind
  })
}

/** Below a note that the rest is for editors, rights and the time of sending still count. */
const isKeptBelow = (known: Recognised | null) =>
  known?.kind === 'rights' || known?.kind === 'signOff' || known?.kind === 'standards'

/** Adds a paragraph without the dateline that it begins with; false when there is none, or was one. */
function takeDateline(story: Story, unit: Unit): boolean {
  const { article } = story
  const cut = article.dateline ? null : cutDateline(unit.text, article.language)
  if (!cut) return false
  article.dateline = cut.dateline
  if (cut.rest === '') fill(story, unit, 'dateline')
  else {
    addBlock(story, unit, 'paragraph', cut.rest)
    cutFromParagraph(story, unit, unit.text.length - cut.rest.length)
  }
  return true
}

/** A heading with a finished paragraph before it and a longer one after it. */
function isCrosshead(units: readonly Unit[], known: readonly Known[], at: number) {
  const text = units[at]?.text ?? ''
  if (!isHeading(text)) return false
  const before = nearestText(known, at, -1)
  const after = nearestText(known, at, 1)
  const [previous, next] = [units[before]?.text, units[after]?.text]
  return (
    previous !== undefined &&
    next !== undefined &&
    (isPoint(known[before]) || endsSentence(previous)) &&
    (isPoint(known[after]) || (isProse(next) && next.length > text.length))
  )
}

/** How many lines that are no text may stand between a crosshead and its paragraphs. */
const apart = 10

/** The index of the nearest paragraph or point; -1 when there is none near. */
function nearestText(known: readonly Known[], at: number, step: 1 | -1) {
  for (let i = at + step; Math.abs(i - at) <= apart; i += step) {
    const kind = known[i]
    if (kind === null || isPoint(kind)) return i
  }
  return -1
}
