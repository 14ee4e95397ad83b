// A story in a list: its headline, what it is about, when it came out.
import { html } from '#server/http/html.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { nearTime } from '#shared/publishing/times.ts'
import { type Frame, storyPath } from './page.ts'

export const listItem = ({ article, slug, firstPublishedAt }: Edition, { site, now }: Frame) =>
  html`<li class="hit" lang="${article.language}"><a class="hit-link" href="${storyPath(slug)}">${oneLine(article.headline)}</a>${oneLine(article.standfirst) !== '' && html`<p class="sf hit-sf">${oneLine(article.standfirst)}</p>`}<p class="meta hit-meta"><time datetime="${firstPublishedAt}">${nearTime(firstPublishedAt, now, { language: article.language, timeZone: site.timeZone })}</time></p></li>`
