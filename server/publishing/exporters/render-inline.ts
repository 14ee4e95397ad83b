// Runs of text as markup: neighbours share the marks that they have in common, so that a link with a bold
// word in it stays one link. What a mark and a run look like is the format's own.
import { escapeHtml } from '#server/http/html.ts'
import type { Inline, Mark } from '#shared/article/body.ts'
import { linkPattern } from '#shared/article/vocabulary.ts'

/** How a mark opens and closes. */
export type Tags = [open: string, close: string]

export interface InlineFormat {
  /** The tags of a run, the outermost first. */
  tagsOf: (marks: readonly Mark[]) => Tags[]
  /** What is between them. */
  textOf: (inline: Inline) => string
}

/** A link in every markup; throws on an address that is none (rule X1). */
export function linkTags({ attrs: { href } }: Extract<Mark, { type: 'link' }>): Tags {
  if (!linkPattern.test(href)) throw new Error(`A link must be http, https or mailto: '${href}'.`)
  return [`<a href="${escapeHtml(href)}">`, '</a>']
}

const none: readonly never[] = []
const marksOf = (inline: Inline) => (inline.type === 'text' ? (inline.marks ?? none) : none)

/** How many marks, from the outermost, two runs have in common. */
function sharedCount(a: readonly Tags[], b: readonly Tags[]) {
  let count = 0
  while (count < a.length && a[count]?.[0] === b[count]?.[0]) count++
  return count
}

export function inlineMarkup(
  inlines: readonly Inline[] | undefined,
  { tagsOf, textOf }: InlineFormat,
): string {
  let written = ''
  let open: readonly Tags[] = none

  /** Closes what is open and opens what is wanted, but for what both have. */
  function change(wanted: readonly Tags[]) {
    const shared = sharedCount(open, wanted)
    for (let index = open.length - 1; index >= shared; index--) written += open[index]?.[1]
    for (let index = shared; index < wanted.length; index++) written += wanted[index]?.[0]
    open = wanted
  }

  for (const inline of inlines ?? none) {
    const marks = marksOf(inline)
    if (marks.length > 0 || open.length > 0) change(marks.length > 0 ? tagsOf(marks) : none)
    written += textOf(inline)
  }
  change(none)
  return written
}
