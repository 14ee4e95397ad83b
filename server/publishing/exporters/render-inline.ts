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

const marksOf = (inline: Inline) => (inline.type === 'text' ? (inline.marks ?? []) : [])

/** How many marks, from the outermost, two runs have in common. */
function sharedCount(a: readonly Tags[], b: readonly Tags[]) {
  const differs = a.findIndex(([open], index) => open !== b[index]?.[0])
  return differs === -1 ? a.length : differs
}

const closed = (open: readonly Tags[]) =>
  open
    .toReversed()
    .map(([, close]) => close)
    .join('')

export function inlineMarkup(
  inlines: readonly Inline[] | undefined,
  { tagsOf, textOf }: InlineFormat,
): string {
  let written = ''
  let open: Tags[] = []
  for (const inline of inlines ?? []) {
    const wanted = tagsOf(marksOf(inline))
    const shared = sharedCount(open, wanted)
    written += closed(open.slice(shared))
    written += wanted
      .slice(shared)
      .map(([start]) => start)
      .join('')
    written += textOf(inline)
    open = wanted
  }
  return written + closed(open)
}
