// An edition as a post of another publishing system: one piece of HTML, since only headline and excerpt
// have fields of their own there. Pure.
import { html, markupOf, raw } from '#server/http/html.ts'
import { feedHtml } from '#server/publishing/exporters/article-html.ts'
import { bylineText } from '#shared/publishing/byline.ts'
import type { Edition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'

/** Found again by it, whatever else is changed there. */
export const markOf = (storyId: string) => `standfirst:${storyId}`

export function postHtml(edition: Edition, site: Site): string {
  const { bylines, language, standfirst } = edition.article
  const names = oneLine(bylineText(bylines, language))
  const lead = oneLine(standfirst)
  return markupOf(
    html`${lead !== '' && html`<p class="standfirst"><strong>${lead}</strong></p>`}${
      names !== '' && html`<p class="byline"><em>${names}</em></p>`
    }${raw(feedHtml(edition, site))}`,
  )
}
