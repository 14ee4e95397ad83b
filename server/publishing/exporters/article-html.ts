// An edition as HTML in the order in which it is read: the parts that the HTML export, the feeds and the
// reader have in common. Everything in it is in the article's language.
import { type Html, html, markupOf, raw } from '#server/http/html.ts'
import type { Article } from '#shared/article/article.ts'
import { profileOf } from '#shared/publishing/authors.ts'
import { bylineParts } from '#shared/publishing/byline.ts'
import { creditsText, translationText } from '#shared/publishing/credits.ts'
import { datelineParts } from '#shared/publishing/dateline.ts'
import { digitalSourceType } from '#shared/publishing/digital-source.ts'
import type { Edition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { readerTexts } from '#shared/publishing/reader-texts.ts'
import { dayAndClock, fullTime } from '#shared/publishing/times.ts'
import { authorUrl } from './addresses.ts'
import { isChanged, keyPointsOf, noticesOf, relatedOf, sourceOf } from './facts.ts'
import { bodyHtml } from './render-html.ts'

const time = (iso: string, text: string) => html`<time datetime="${iso}">${text}</time>`

function datesHtml(edition: Edition, { timeZone }: Site) {
  const { firstPublishedAt, publishedAt, article } = edition
  const zoned = { language: article.language, timeZone }
  const changed = isChanged(edition)
    ? html`. ${readerTexts(article.language).changed} ${time(publishedAt, dayAndClock(publishedAt, zoned, firstPublishedAt))}`
    : null
  return html`<p class="date">${time(firstPublishedAt, fullTime(firstPublishedAt, zoned))}${changed}</p>`
}

const line = (className: string, text: string) =>
  text.trim() === '' ? null : html`<p class="${className}">${text}</p>`

function pointsHtml(points: readonly string[], title: string) {
  if (points.length === 0) return null
  const items = points.map(point => html`<li>${point}</li>`)
  return html`<section class="points" aria-labelledby="key-points"><h2 id="key-points">${title}</h2><ul>${items}</ul></section>`
}

function bylineHtml({ bylines, language }: Article, site: Site) {
  const parts = bylineParts(bylines, language)
  if (parts.length === 0) return null
  const end = parts.findLastIndex(part => part.isName) + 1
  // The names that come first are those of the first bylines, in their order.
  const named = bylines.filter(({ name }) => oneLine(name) !== '').values()
  const names = parts.slice(0, end).map(({ text, isName }) => {
    if (!isName) return text
    const profile = profileOf(named.next().value?.contributorId, site)
    return html`<a rel="author" href="${authorUrl(site, text, profile)}"><b>${text}</b></a>`
  })
  const roles = parts.slice(end).map(part => part.text)
  return html`<p class="byline">${names}${roles.length > 0 && html`<span>${roles}</span>`}</p>`
}

/** The body as markup alone, for formats that carry it in a member of theirs. */
export const bodyMarkup = (article: Article, { url }: Site) => markupOf(textHtml(article, url))

/** The body, the dateline run into its first paragraph; the place is set in capitals by the style sheet. */
export function textHtml({ body, dateline, language }: Article, base: string): Html {
  const context = { base, language }
  const parts = datelineParts(dateline, language)
  if (!parts) return raw(bodyHtml(body, '', context))
  const place = parts.place === '' ? null : html`<b>${parts.place}</b>`
  const lead = html`<span class="dateline">${place}${parts.rest}</span>${readerTexts(language).dash}`
  return raw(bodyHtml(body, markupOf(lead), context))
}

function relatedHtml({ article }: Edition, site: Site) {
  const links = relatedOf(article.related, site)
  if (links.length === 0) return null
  const title = readerTexts(article.language).related
  const items = links.map(({ title: name, url }) => html`<li><a href="${url}">${name}</a></li>`)
  return html`<aside class="related" aria-label="${title}"><p>${title}</p><ul>${items}</ul></aside>`
}

/** Readers learn before they read that a machine translated it; of a person's work they learn below. */
const isMachineMade = (article: Article) => digitalSourceType(article) !== null
const machineHtml = (article: Article) =>
  isMachineMade(article) && line('credits', translationText(article))

function endHtml(edition: Edition, site: Site) {
  const { article } = edition
  const { source } = readerTexts(article.language)
  const agency = sourceOf(edition)
  const all = noticesOf(edition, site)
  const notices = all.map(
    ({ kind, label, text }, index) =>
      html`<p class="correction"${all.findIndex(other => other.kind === kind) === index && html` id="${kind}"`}><b>${label}:</b> ${text}</p>`,
  )
  return html`${line('credits', creditsText(article.credits, article.language))}${!isMachineMade(article) && line('credits', translationText(article))}${line('credits', agency && `${source}: ${agency}`)}${notices}`
}

/**
 * All of an edition, from its time to its notices: the inside of an `article`. `base` is where its pictures
 * are; empty on the site itself.
 */
export function articleHtml(edition: Edition, site: Site, base = site.url): Html {
  const { article } = edition
  const { keyPoints } = readerTexts(article.language)
  return html`${datesHtml(edition, site)}
${line('kicker', article.kicker)}<h1>${article.headline}</h1>
${line('standfirst', article.standfirst)}
${pointsHtml(keyPointsOf(edition), keyPoints)}
${bylineHtml(article, site)}${machineHtml(article)}
<div class="body">${textHtml(article, base)}</div>
${relatedHtml(edition, site)}
${endHtml(edition, site)}`
}

/** What a feed carries: headline, standfirst and names have places of their own there. */
export function feedHtml(edition: Edition, site: Site): string {
  const points = keyPointsOf(edition).map(point => html`<li>${point}</li>`)
  const list = points.length > 0 && html`<ul>${points}</ul>`
  return markupOf(
    html`${list}${machineHtml(edition.article)}${textHtml(edition.article, site.url)}${relatedHtml(edition, site)}${endHtml(edition, site)}`,
  )
}
