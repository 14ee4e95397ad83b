// Puts what a unit is known to be into the story. Where a field holds one text and gets a second, the
// texts are kept side by side, unless they are the same.
import type { Unit } from './copy/units.ts'
import type { BylineRead } from './readers/byline.ts'
import type { SignOff } from './readers/transmission.ts'
import type { Recognised } from './recognise.ts'
import { sameText } from './sentences.ts'
import { addBlock, drop, fill, list, type Story } from './story.ts'

/** All kinds but points, which are key points above the story and a list within it. */
export type Settled = Exclude<Recognised, { kind: 'point' }>

export function settle(story: Story, unit: Unit, known: Settled) {
  switch (known.kind) {
    case 'header':
      return drop(story, unit, 'transmission-header')
    case 'urgency':
      return drop(story, unit, 'urgency')
    case 'separator':
      return drop(story, unit, 'separator')
    case 'endMark':
      return drop(story, unit, 'end-mark')
    case 'promotion':
      return drop(story, unit, 'promotion')
    case 'relatedLabel':
      return drop(story, unit, 'label-alone')
    case 'editorNote':
    case 'internal':
      return drop(story, unit, 'note-to-editors')
    case 'crosshead':
      return addBlock(story, unit, 'crosshead', known.read)
    case 'pageDate':
      return settleSource(story, unit, 'pageDate', 'source')
    case 'standards':
      return settleSource(story, unit, 'standardsLine', 'source')
    case 'rights':
      return settleSource(story, unit, 'rightsLine', 'rights')
    case 'embargo':
      return settleEmbargo(story, unit, known.read)
    case 'byline':
      return settleByline(story, unit, known.read)
    case 'signOff':
      return settleSignOff(story, unit, known.read)
    case 'topics':
      list(story, unit, 'topics', story.article.topics.length)
      for (const name of known.read) {
        story.article.topics.push({ id: story.newId(), name, code: null })
      }
      return
    case 'related':
      list(story, unit, 'related', story.article.related.length)
      story.article.related.push({ id: story.newId(), ...known.read })
      return
    case 'credits': {
      const inDoubt = known.read.some(credit => credit.needsReview)
      list(
        story,
        unit,
        'credits',
        story.article.credits.length,
        inDoubt ? 'credits-in-doubt' : null,
      )
      for (const credit of known.read) story.article.credits.push({ id: story.newId(), ...credit })
      return
    }
  }
}

function settleSource(
  story: Story,
  unit: Unit,
  key: 'pageDate' | 'standardsLine' | 'rightsLine',
  field: 'source' | 'rights',
) {
  const { source } = story.article
  const first = source[key]
  if (first !== null && sameText(first, unit.text)) return drop(story, unit, 'repeated')
  source[key] = first === null ? unit.text : `${first} ${unit.text}`
  fill(story, unit, field)
}

function settleEmbargo(
  story: Story,
  unit: Unit,
  read: Extract<Recognised, { kind: 'embargo' }>['read'],
) {
  const { embargo } = story
  if (embargo?.text && sameText(embargo.text, unit.text)) return drop(story, unit, 'repeated')
  // Two embargo lines: which one holds is for a person to say.
  story.embargo = embargo
    ? { until: null, text: `${embargo.text} ${unit.text}` }
    : { until: read.until, text: unit.text }
  fill(story, unit, 'embargo', embargo ? 'embargo-unclear' : read.code)
}

function settleByline(story: Story, unit: Unit, { people, agencies }: BylineRead) {
  const { article } = story
  list(story, unit, 'bylines', article.bylines.length)
  for (const person of people) {
    article.bylines.push({ id: story.newId(), ...person, contributorId: null })
  }
  for (const code of agencies) {
    story.bylineAgencies.push({ index: article.bylines.length - 1, code })
  }
}

function settleSignOff(story: Story, unit: Unit, { agency, sent }: SignOff) {
  const { source } = story.article
  if (sent === null) return drop(story, unit, 'initials')
  source.agency ??= agency
  source.pageDate ??= sent
  fill(story, unit, 'source', 'time-sent')
}
