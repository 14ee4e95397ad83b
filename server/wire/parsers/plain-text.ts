// Agency copy as plain text → a structured article and an account of every line (rule I1: it structures,
// it never rewrites). Pure: the language is told by the caller, ids come from the caller.
import type { WirePreview } from '#shared/wire/api.ts'
import { readBody } from './body.ts'
import { readLines } from './copy/lines.ts'
import { readUnits } from './copy/units.ts'
import { readHead } from './head.ts'
import { rightsOwner } from './readers/page.ts'
import { createStory, finish, type Story } from './story.ts'

export interface PlainTextOptions {
  /** BCP 47. */
  language: string
  newId: () => string
}

export function parsePlainText(text: string, { language, newId }: PlainTextOptions): WirePreview {
  const lines = readLines(text)
  const units = readUnits(lines)
  const story = createStory(language, newId)
  const bodyAt = readHead(story, units)
  readBody(story, units.slice(bodyAt))
  nameAgency(story)
  return finish(story, lines)
}

/** The agency that dateline, byline or sign-off name; in full, when the line of rights spells it out. */
function nameAgency({ article, bylineAgencies }: Story) {
  const { source, dateline, bylines } = article
  const agency = dateline?.agency ?? bylineAgencies[0]?.code ?? source.agency
  const owner = source.rightsLine === null ? null : rightsOwner(source.rightsLine)
  source.agency = agency !== null && owner !== null && isShortFor(agency, owner) ? owner : agency
  // A byline keeps the code that is printed nowhere else in the article.
  const codes = [dateline?.agency, source.agency].flatMap(names => names?.split('/') ?? [])
  for (const { index, code } of bylineAgencies) {
    const byline = bylines[index]
    if (byline && !codes.includes(code))
      byline.role = byline.role ? `${byline.role}, ${code}` : code
  }
}

/** "kd" for "Küstendienst": the letters of the one in the other, in order, the first ones equal. */
function isShortFor(code: string, name: string) {
  if (code.length > 5 || code.length >= name.length) return false
  const letters = [...code.toLowerCase()]
  const rest = [...name.toLowerCase()]
  if (letters[0] !== rest[0]) return false
  return letters.every(letter => {
    const at = rest.indexOf(letter)
    rest.splice(0, at + 1)
    return at >= 0
  })
}
