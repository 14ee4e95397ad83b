// What stands above a story: page date and site, embargo, topics, headline, standfirst, key points and
// byline, in whatever order. Ends where the story itself begins.
import type { Unit } from './copy/units.ts'
import { isJob } from './readers/byline.ts'
import { hasDateline } from './readers/dateline.ts'
import { isSiteAddress, isSiteName, isStrapline } from './readers/page.ts'
import { type Recognised, recognise, recogniseAll } from './recognise.ts'
import { endsSentence, isOneSentence, isProse, isTitle, sameText } from './sentences.ts'
import { settle } from './settle.ts'
import { drop, fill, list, type Story } from './story.ts'

/** Units in which a head, or the headline again, is looked for. */
const headUnits = 40
/** Above a dateline stand no more texts than these: site, its lines, headline twice, standfirst. */
const textsAboveDateline = 6
/** How many texts after the first headline the second may come. */
const headlinesApart = 3
const longestStandfirst = 500
const longestFlash = 300

interface Head {
  units: readonly Unit[]
  known: readonly (Recognised | null)[]
  /** Indexes of the units that only their neighbours can tell. */
  texts: readonly number[]
  /** Index of the paragraph with the dateline; null when there is none near the top. */
  datelineAt: number | null
  /** Index of a headline that is printed a second time; null when none is. */
  doubledAt: number | null
}

/** Fills the fields above the story; returns the index of the first unit of the story itself. */
export function readHead(story: Story, units: readonly Unit[]): number {
  const head = scan(units)
  for (const [i, unit] of units.entries()) {
    const known = head.known[i]
    if (known === undefined || i === head.datelineAt) return i
    const isTaken = known ? takeKnown(story, unit, known) : takeText(story, head, unit, i)
    if (!isTaken) return i
  }
  return units.length
}

function scan(units: readonly Unit[]): Head {
  const top = units.slice(0, headUnits)
  const known = recogniseAll(
    top.map(unit => unit.text),
    () => 'head',
  )
  const texts = [...top.keys()].filter(i => !known[i] && !recognise(textOf(top, i), 'tail'))
  const first = texts.slice(0, textsAboveDateline + 1)
  const isPrintedAgain = (i: number, at: number) =>
    texts
      .slice(at + 1, at + 1 + headlinesApart)
      .some(other => sameText(textOf(top, other), textOf(top, i)))
  return {
    units,
    known,
    texts,
    datelineAt: first.find(i => hasDateline(textOf(top, i))) ?? null,
    doubledAt: first.find(isPrintedAgain) ?? null,
  }
}

const textOf = (units: readonly Unit[], at: number) => units[at]?.text ?? ''

/** Puts a unit that is known by itself in its field; false when it begins the story. */
function takeKnown(story: Story, unit: Unit, known: Recognised): boolean {
  const { article } = story
  if (known.kind === 'internal') return false
  if (article.headline === '' && (known.kind === 'credits' || known.kind === 'point')) return false
  if (known.kind === 'point') {
    list(story, unit, 'keyPoints', article.keyPoints.length)
    article.keyPoints.push(known.read.text)
  } else settle(story, unit, known)
  return true
}

/** Puts a unit where its neighbours say that it belongs; false when it begins the story. */
function takeText(story: Story, head: Head, unit: Unit, at: number): boolean {
  const { article } = story
  const isNamed = article.headline !== ''
  const byline = article.bylines.at(-1)
  if (isNamed && sameText(unit.text, article.headline)) {
    drop(story, unit, 'second-headline')
  } else if (byline && head.known[at - 1]?.kind === 'byline' && isJobLine(unit.text)) {
    byline.role = byline.role === '' ? unit.text : `${byline.role}, ${unit.text}`
    list(story, unit, 'bylines', article.bylines.length - 1)
  } else if (!isNamed && isSite(head, at) && article.source.site === null) {
    article.source.site = unit.text
    fill(story, unit, 'source')
  } else if (!isNamed && isPageLine(story, head, at)) {
    drop(story, unit, 'strapline')
  } else if (!isNamed && article.kicker === '' && isKicker(head, at)) {
    article.kicker = unit.text
    fill(story, unit, 'kicker')
  } else if (!isNamed && isHeadline(head, at)) {
    article.headline = unit.text
    fill(story, unit, 'headline')
  } else if (isNamed && article.standfirst === '' && isStandfirst(head, at)) {
    article.standfirst = unit.text
    fill(story, unit, 'standfirst')
  } else return false
  return true
}

/** The next text after `at`; null when there is none. */
const nextText = (head: Head, at: number) => head.texts.find(i => i > at) ?? null

const isAboveDoubled = (head: Head, at: number) => head.doubledAt !== null && at < head.doubledAt

/** What the author above is, on a line of its own. */
const isJobLine = (text: string) =>
  isJob(text) && !endsSentence(text) && text.split(/\s+/u).length <= 4

/** A word beside the page's date, or above a headline that the page prints twice; or a web address. */
function isSite(head: Head, at: number) {
  const text = textOf(head.units, at)
  const next = nextText(head, at)
  if (next === null || next === head.datelineAt) return false
  const isBesideDate = [at - 1, at + 1].some(i => head.known[i]?.kind === 'pageDate')
  return isSiteAddress(text) || (isSiteName(text) && (isBesideDate || isAboveDoubled(head, at)))
}

/** What the page says about itself: in known words, or between its name and the doubled headline. */
function isPageLine(story: Story, head: Head, at: number) {
  const { site, pageDate } = story.article.source
  if (isStrapline(textOf(head.units, at))) return nextText(head, at) !== null
  return isAboveDoubled(head, at) && site !== null && pageDate !== null
}

/** One word in capitals above what is a title itself, with the story below. */
function isKicker(head: Head, at: number) {
  const text = textOf(head.units, at)
  const next = nextText(head, at)
  const isCapitals = text.length >= 4 && /^[\p{Lu}-]+$/u.test(text)
  if (!isCapitals || next === null || next === head.datelineAt) return false
  return isTitle(textOf(head.units, next)) && nextText(head, next) !== null
}

/** A title; or, when it is all there is, a sentence: a flash. */
function isHeadline(head: Head, at: number) {
  const text = textOf(head.units, at)
  const isAlone = nextText(head, at) === null && head.units.length <= headUnits
  return isOneSentence(text) && (isTitle(text) || (isAlone && text.length <= longestFlash))
}

/** The one text between the headline and what must follow it: a dateline, a byline, key points, prose. */
function isStandfirst(head: Head, at: number) {
  const text = textOf(head.units, at)
  if (text.length > longestStandfirst) return false
  if (head.datelineAt !== null) return true
  const after = nextText(head, at)
  const following = head.known[at + 1]?.kind
  return (
    after !== null &&
    isProse(textOf(head.units, after)) &&
    (following === 'byline' || following === 'point' || isTitle(text))
  )
}
