// The story as it is put together: the article so far, and where every unit of the copy went. A unit is
// placed once; the report at the end is the proof of rule I1.
import type { Article } from '#shared/article/article.ts'
import type { Block } from '#shared/article/body.ts'
import { emptyArticle, emptySource } from '#shared/article/empty.ts'
import type { Embargo } from '#shared/stories/api.ts'
import type { Became, Report, WirePreview } from '#shared/wire/api.ts'
import { type ReasonCode, reasonFor } from '#shared/wire/reasons.ts'
import type { CopyLine } from './copy/lines.ts'
import type { Unit } from './copy/units.ts'

type ListField = 'keyPoints' | 'bylines' | 'credits' | 'topics' | 'related'
type TextField = 'headline' | 'kicker' | 'standfirst' | 'dateline' | 'source' | 'rights' | 'embargo'

export interface Story {
  article: Article
  embargo: Embargo | null
  /** Agencies' codes after the names of bylines, each with the index of its byline. */
  bylineAgencies: { index: number; code: string }[]
  newId: () => string
  places: Map<CopyLine, Became>
}

export const createStory = (language: string, newId: () => string): Story => ({
  article: { ...emptyArticle(language), source: { ...emptySource } },
  embargo: null,
  bylineAgencies: [],
  newId,
  places: new Map(),
})

function place(story: Story, unit: Unit, became: Became) {
  for (const line of unit.lines) story.places.set(line, became)
}

const note = (code: ReasonCode | null | undefined) => (code ? reasonFor(code) : {})

export function drop(story: Story, unit: Unit, code: ReasonCode) {
  place(story, unit, { dropped: true as const, ...reasonFor(code) })
}

/** Notes that `unit` became a field, or a part of one that holds more. */
export function fill(story: Story, unit: Unit, field: TextField, code?: ReasonCode | null) {
  place(story, unit, { field, ...note(code) })
}

/** Notes that `unit` became entries of a list, the first of them at `index`. */
export function list(
  story: Story,
  unit: Unit,
  field: ListField,
  index: number,
  code?: ReasonCode | null,
) {
  place(story, unit, { field, index, ...note(code) })
}

const inline = (text: string) => (text === '' ? {} : { content: [{ type: 'text' as const, text }] })

const paragraph = (text: string): Block => ({ type: 'paragraph', ...inline(text) })

export function addBlock(story: Story, unit: Unit, type: 'paragraph' | 'crosshead', text: string) {
  place(story, unit, { block: type, index: story.article.body.length })
  story.article.body.push({ type, ...inline(text) })
}

/** Adds a point to the list at the end of the body, or begins one. */
export function addPoint(story: Story, unit: Unit, text: string, isFirst: boolean) {
  const { body } = story.article
  const last = body.at(-1)
  const item = { type: 'listItem' as const, content: [paragraph(text)] }
  if (!isFirst && last?.type === 'bulletList') last.content?.push(item)
  else body.push({ type: 'bulletList', content: [item] })
  place(story, unit, { block: 'bulletList', index: body.length - 1 })
}

/** Notes that the first `length` characters of a paragraph's text went to the dateline. */
export function cutFromParagraph(story: Story, unit: Unit, length: number) {
  let before = 0
  for (const line of unit.lines) {
    const became = story.places.get(line)
    if (before < length && became && 'block' in became) {
      story.places.set(line, { ...became, also: 'dateline' })
    }
    before += line.words.length + 1
  }
}

/** The finished preview. Throws when a line has no place: that would be a mistake in this importer. */
export function finish(story: Story, lines: readonly CopyLine[]): WirePreview {
  const report: Report = {
    lines: lines.map(line => {
      const became = story.places.get(line)
      if (!became) throw new Error(`line ${line.number} of the copy was not placed`)
      return { line: line.number, text: line.text, became }
    }),
  }
  return { article: story.article, embargo: story.embargo, report }
}
