// The front page, and the page of a topic: the newest story large, the others in rows, beside them what
// changed last and what was corrected.
import { type Html, html, raw } from '#server/http/html.ts'
import { keyPointsOf, noticesOf } from '#server/publishing/exporters/facts.ts'
import { photoMarkup } from '#server/publishing/exporters/media-html.ts'
import { imagesIn } from '#shared/media/in-article.ts'
import { shortByline } from '#shared/publishing/byline.ts'
import type { Edition, Site } from '#shared/publishing/edition.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { languageNote, readerTexts } from '#shared/publishing/reader-texts.ts'
import { columnTime, nearTime } from '#shared/publishing/times.ts'
import { renderNotice } from './notice.ts'
import { type Frame, renderPage, storyPath } from './page.ts'
import { pageTexts } from './page-texts.ts'

export interface Front extends Frame {
  /** The slug of the topic that the editions are about; null for the front page. */
  current: string | null
  /** The live editions, in the order of the page. */
  editions: readonly Edition[]
  /** The names of the topics that the reader has chosen. */
  chosen?: readonly string[]
}

/** What a list of stories is told. */
type StoryList = Pick<Frame, 'site' | 'now'>

const rowCount = 24
const latestCount = 8
const correctedCount = 4

const isForeign = (edition: Edition, site: Site) =>
  baseLanguage(edition.article.language) !== baseLanguage(site.language)

/** The language of an article where it is not the site's. */
const langOf = (edition: Edition, site: Site) =>
  isForeign(edition, site) && html` lang="${edition.article.language}"`

const headlineLink = ({ article, slug }: Edition) =>
  html`<a href="${storyPath(slug)}">${oneLine(article.headline)}</a>`

function kicker({ article }: Edition) {
  const words = oneLine(article.kicker) || oneLine(article.topics[0]?.name ?? '')
  return html`<p class="kicker">${words}</p>`
}

const standfirst = ({ article }: Edition) =>
  oneLine(article.standfirst) !== '' && html`<p class="sf">${oneLine(article.standfirst)}</p>`

const withCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const withSmallLetter = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** "Von Ines Kwiatek, 7.30 Uhr"; "In English, by Mara Helmbrink, 7.55 am". */
function meta(edition: Edition, site: Site, now: string) {
  const { article, publishedAt } = edition
  const { language } = article
  const note = isForeign(edition, site) ? languageNote(language) : ''
  const byline = shortByline(article.bylines, language)
  const time = nearTime(publishedAt, now, { language, timeZone: site.timeZone })
  const names = note ? withSmallLetter(byline) : byline
  const parts = [
    note && html`<span class="lang">${note}</span>, `,
    names && `${names}, `,
    html`<time datetime="${publishedAt}">${note || names ? time : withCapital(time)}</time>`,
  ]
  return html`<p class="meta">${parts}</p>`
}

/**
 * The story's first picture, cropped around its focal point. It leads to the story for whoever points at it;
 * everybody else follows the headline beside it.
 */
function photoHtml({ article, slug }: Edition) {
  const [image] = imagesIn(article.body)
  if (!image) return null
  const photo = raw(photoMarkup(image, '(max-width: 760px) 100vw, 640px', { isFirst: true }))
  return html`<a class="lead-photo" href="${storyPath(slug)}" tabindex="-1" aria-hidden="true">${photo}</a>`
}

function leadHtml(edition: Edition, { site, now }: StoryList) {
  const points = keyPointsOf(edition).map(point => html`<li>${point}</li>`)
  const list = points.length > 0 && html`<ul class="pts">${points}</ul>`
  const picture = photoHtml(edition)
  return html`<article class="lead${picture && ' illustrated'}"${langOf(edition, site)}><div>${kicker(edition)}<h2>${headlineLink(edition)}</h2>${standfirst(edition)}${meta(edition, site, now)}</div>${picture ?? list}</article>`
}

const rowHtml = (edition: Edition, { site, now }: StoryList) =>
  html`<article class="row"${langOf(edition, site)}>${kicker(edition)}<div><h2>${headlineLink(edition)}</h2>${standfirst(edition)}${meta(edition, site, now)}</div></article>\n`

function timeList(editions: readonly Edition[], { site, now }: StoryList) {
  const items = editions.map(
    edition =>
      html`<li><time datetime="${edition.publishedAt}">${columnTime(edition.publishedAt, now, site)}</time><span${langOf(edition, site)}>${headlineLink(edition)}</span></li>`,
  )
  return html`<ul class="times">${items}</ul>`
}

function latestHtml(front: StoryList, editions: readonly Edition[]) {
  // With hardly any stories, the list would only repeat the rows beside it.
  if (editions.length < 4) return null
  const latest = editions.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt))
  return html`<h2>${pageTexts(front.site.language).latest}</h2>${timeList(latest.slice(0, latestCount), front)}`
}

function correctedHtml({ site }: StoryList, editions: readonly Edition[]) {
  const corrected = editions.flatMap(edition => {
    const notice = noticesOf(edition, site).find(({ kind }) => kind === 'correction')
    return notice ? [{ edition, notice }] : []
  })
  if (corrected.length === 0) return null
  const items = corrected
    .slice(0, correctedCount)
    .map(
      ({ edition, notice }) =>
        html`<li${langOf(edition, site)}><a href="${storyPath(edition.slug)}#correction">${oneLine(edition.article.headline)}</a> ${notice.text}</li>`,
    )
  return html`<h2>${pageTexts(site.language).corrected}</h2><ul class="fix">${items}</ul>`
}

function earlierHtml(front: StoryList, editions: readonly Edition[]) {
  if (editions.length === 0) return null
  return html`<section class="side earlier"><h2>${pageTexts(front.site.language).earlier}</h2>${timeList(editions, front)}</section>`
}

/** The stories of a page: the first large, the others in rows. */
export function storiesHtml(
  front: StoryList,
  [lead, ...others]: readonly [Edition, ...Edition[]],
): Html {
  if (others.length === 0) return leadHtml(lead, front)
  const all = [lead, ...others]
  const rows = others.slice(0, rowCount).map(edition => rowHtml(edition, front))
  const aside = [latestHtml(front, all), correctedHtml(front, all)].filter(part => part !== null)
  const side = aside.length > 0 && html`<div class="side">${aside}</div>`
  return html`${leadHtml(lead, front)}
<div class="cols"><div>${rows}${earlierHtml(front, others.slice(rowCount))}</div>${side}</div>`
}

function contentOf(front: Front): Html {
  const texts = pageTexts(front.site.language)
  const [lead, ...others] = front.editions
  if (lead) return storiesHtml(front, [lead, ...others])
  if (front.chosen) {
    return renderNotice(texts.noneChosen, { path: '/choice', text: texts.changeChoice })
  }
  return front.current === null
    ? renderNotice(texts.empty, { path: '/newsroom', text: texts.empty.newsroom })
    : renderNotice(texts.emptyTopic, { path: '/', text: texts.toFront })
}

export function renderFront(front: Front): string {
  const { site, topics, current, chosen } = front
  const topic = topics.find(({ slug }) => slug === current)?.name ?? current
  const texts = pageTexts(site.language)
  const heading = topic !== null && html`<h1 class="vh">${topic}</h1>\n`
  const choice =
    chosen &&
    html`<p class="chosen">${texts.yourTopics} ${chosen.join(', ')}. <a class="change" href="/choice">${texts.changeChoice}</a></p>`
  const description = readerTexts(site.language).newsFrom(site.name)
  return renderPage({
    ...front,
    ...(current !== null && { feedOf: { topic: current } }),
    title: topic === null ? site.name : `${topic} – ${site.name}`,
    head: html`<meta name="description" content="${description}">`,
    content: html`${heading}${choice}${contentOf(front)}`,
  })
}
