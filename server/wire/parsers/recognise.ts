// What a line or paragraph is, as far as its own words tell: a table of readers, the first that knows it
// wins. Headlines, crossheads and prose are told by their neighbours, in head.ts and body.ts.
import { type BylineRead, readByline } from './readers/byline.ts'
import { type CreditRead, readCredits } from './readers/credits.ts'
import { isDateLine } from './readers/date-line.ts'
import { type EmbargoRead, isBareEmbargo, readEmbargo } from './readers/embargo.ts'
import { mayBeDash, type PointRead, readDashed, readPoint } from './readers/marks.ts'
import {
  isEditorNote,
  isPromotion,
  isRightsLine,
  isStandardsLine,
  opensInternalPart,
  readTopics,
} from './readers/page.ts'
import { isRelatedLabel, type RelatedRead, readRelated } from './readers/related.ts'
import {
  isEndMark,
  isHeader,
  isSeparator,
  isUrgency,
  readSignOff,
  type SignOff,
} from './readers/transmission.ts'

/** Known by itself, with nothing in it to read. */
type Plain =
  | 'header'
  | 'urgency'
  | 'separator'
  | 'endMark'
  | 'pageDate'
  | 'promotion'
  | 'relatedLabel'
  | 'rights'
  | 'standards'
  | 'editorNote'
  | 'internal'

export type Recognised =
  | { kind: Plain }
  | { kind: 'embargo'; read: EmbargoRead }
  | { kind: 'topics'; read: string[] }
  | { kind: 'byline'; read: BylineRead }
  | { kind: 'related'; read: RelatedRead }
  | { kind: 'credits'; read: CreditRead[] }
  | { kind: 'signOff'; read: SignOff }
  | { kind: 'point'; read: PointRead }
  | { kind: 'crosshead'; read: string }

/** Where a text stands: above the story, in it, or below its last prose. */
export type Zone = 'head' | 'body' | 'tail'

interface Recogniser {
  zones: readonly Zone[]
  recognise: (text: string, zone: Zone) => Recognised | null
}

const everywhere = ['head', 'body', 'tail'] as const
const above = ['head'] as const
const within = ['body', 'tail'] as const

const known = (
  kind: Plain,
  zones: readonly Zone[],
  test: (text: string, zone: Zone) => boolean,
): Recogniser => ({ zones, recognise: (text, zone) => (test(text, zone) ? { kind } : null) })

const readAs =
  <Kind extends string, Read>(kind: Kind, read: (text: string) => Read | null) =>
  (text: string) => {
    const value = read(text)
    return value === null ? null : { kind, read: value }
  }

const bareEmbargo: EmbargoRead = { until: null, code: 'embargo-unclear' }

const recognisers: readonly Recogniser[] = [
  known('separator', everywhere, isSeparator),
  known('header', above, isHeader),
  known('urgency', above, isUrgency),
  known('endMark', within, (text, zone) => isEndMark(text, zone === 'tail')),
  known('internal', everywhere, opensInternalPart),
  known('editorNote', everywhere, isEditorNote),
  { zones: within, recognise: readAs('crosshead', readDashed) },
  { zones: everywhere, recognise: readAs('point', readPoint) },
  { zones: everywhere, recognise: readAs('embargo', readEmbargo) },
  {
    zones: above,
    recognise: text => (isBareEmbargo(text) ? { kind: 'embargo', read: bareEmbargo } : null),
  },
  known('pageDate', above, isDateLine),
  { zones: above, recognise: readAs('topics', readTopics) },
  { zones: ['head', 'tail'], recognise: readAs('byline', readByline) },
  known('promotion', everywhere, isPromotion),
  known('relatedLabel', everywhere, isRelatedLabel),
  { zones: everywhere, recognise: readAs('related', readRelated) },
  known('standards', everywhere, isStandardsLine),
  known('rights', everywhere, isRightsLine),
  { zones: everywhere, recognise: readAs('credits', readCredits) },
  { zones: within, recognise: readSignOffIn },
]

/** Initials alone are known only below the story; with the time of sending they are plain anywhere. */
function readSignOffIn(text: string, zone: Zone): Recognised | null {
  const read = readSignOff(text)
  return read && (zone === 'tail' || read.sent !== null) ? { kind: 'signOff', read } : null
}

/** Longer than anything that is not prose. */
const limit = 2000

export function recognise(text: string, zone: Zone): Recognised | null {
  if (text.length > limit) return null
  for (const recogniser of recognisers) {
    const found = recogniser.zones.includes(zone) ? recogniser.recognise(text, zone) : null
    if (found) return found
  }
  return null
}

/** What the units of a copy are. One dash alone may be speech; only two in a row are points. */
export function recogniseAll(
  texts: readonly string[],
  zoneOf: (index: number) => Zone,
): (Recognised | null)[] {
  const known = texts.map((text, i) => recognise(text, zoneOf(i)))
  const isPoint = (i: number) => known[i]?.kind === 'point'
  return known.map((kind, i) =>
    kind?.kind === 'point' && mayBeDash(kind.read) && !isPoint(i - 1) && !isPoint(i + 1)
      ? null
      : kind,
  )
}
