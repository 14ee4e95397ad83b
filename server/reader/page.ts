// The frame of every public page: head, masthead, topics, footer. No program runs on these pages.
import { type Html, html, markupOf } from '#server/http/html.ts'
import type { Site } from '#shared/publishing/edition.ts'
import { dayKey, fullDay } from '#shared/publishing/times.ts'
import type { ReaderTopic } from '#shared/publishing/topics.ts'
import type { Settings } from '#shared/settings/api.ts'
import { readableOn } from '#shared/site/colour.ts'
import { preloaded } from './fonts.ts'
import { pageTexts } from './page-texts.ts'
import { stylePath } from './style.ts'

/** What every page is told. `now` is an ISO time in UTC; `topics` are offered in this order. */
export interface Frame {
  site: Site
  topics: readonly ReaderTopic[]
  now: string
  look?: Look
}

/** How the settings want the site to look. */
export type Look = Pick<Settings, 'tagline' | 'accent' | 'logo'>

/** The page in the dark; reader.css has the same. */
const darkPaper = '#17181a'

const accentStyle = ({ look }: Frame) =>
  look?.accent
    ? html`<style>:root{--accent:${look.accent}}@media (prefers-color-scheme:dark){:root{--accent:${readableOn(look.accent, darkPaper)}}}</style>\n`
    : null

export interface PageParts extends Frame {
  /** The slug of the topic to mark; null for all of them; undefined for none. */
  current: string | null | undefined
  /** What the page's feeds are about; absent, they are about everything. */
  feedOf?: { topic: string } | { author: string }
  title: string
  /** What a page adds to its head. */
  head: Html
  content: Html
}

export const storyPath = (slug: string) => `/stories/${slug}`
export const topicPath = (slug: string) => `/topics/${encodeURIComponent(slug)}`

const feedPaths = {
  RSS: '/export/feeds/rss.xml',
  Atom: '/export/feeds/atom.xml',
  'JSON Feed': '/export/feeds/feed.json',
}
const feedTypes = {
  RSS: 'application/rss+xml',
  Atom: 'application/atom+xml',
  'JSON Feed': 'application/feed+json',
}

function feedLinks({ feedOf }: PageParts) {
  const query = Object.entries(feedOf ?? {})
    .map(([filter, wanted]) => `?${filter}=${encodeURIComponent(wanted)}`)
    .join('')
  return (['RSS', 'Atom', 'JSON Feed'] as const).map(name => ({
    name,
    type: feedTypes[name],
    path: feedPaths[name] + query,
  }))
}

/** Another address for another logo, so that browsers may keep each. */
const logoVersion = (logo: string) => logo.slice(-24).replaceAll(/[^A-Za-z0-9]/g, '')

/** Tabler's magnifying glass. */
const glass = html`<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><circle cx="10" cy="10" r="7"/><path d="m21 21-6-6"/></svg>`

function masthead({ site, now, current, look }: PageParts) {
  const title = look?.logo
    ? html`<img class="logo" src="/logo?${logoVersion(look.logo)}" alt="${site.name}" height="46">`
    : site.name
  const link = html`<a class="name" href="/">${title}</a>`
  const tagline = look?.tagline && html`<p>${look.tagline}</p>`
  const name = current === null ? html`<h1>${link}</h1>` : link
  const find = html`<a class="find" href="/search" aria-label="${pageTexts(site.language).search}">${glass}</a>`
  return html`<div class="mast">${name}${tagline}<time datetime="${dayKey(now, site.timeZone)}">${fullDay(now, site)}</time>${find}</div>`
}

function topicNav({ site, topics, current }: PageParts) {
  if (topics.length === 0) return null
  const texts = pageTexts(site.language)
  const link = (path: string, name: string, isCurrent: boolean) =>
    html`<li><a href="${path}"${isCurrent && html` aria-current="page"`}>${name}</a></li>`
  return html`<nav class="topics" aria-label="${texts.topics}"><ul>${link('/', texts.all, current === null)}${topics.map(
    ({ slug, name }) => link(topicPath(slug), name, slug === current),
  )}</ul></nav>`
}

function footer(parts: PageParts) {
  const texts = pageTexts(parts.site.language)
  const feeds = feedLinks(parts).map(({ name, path }) => html` <a href="${path}">${name}</a>`)
  return html`<footer class="foot"><a href="/search">${texts.search}</a><a href="/archive">${texts.archive}</a><a href="/choice">${texts.changeChoice}</a><a href="/newsroom">${texts.newsroom}</a><span class="end">${texts.subscribe}${feeds}</span></footer>`
}

/** A whole page. */
export function renderPage(parts: PageParts): string {
  const { site, title, head, content } = parts
  const feeds = feedLinks(parts).map(
    ({ name, type, path }) =>
      html`<link rel="alternate" type="${type}" title="${site.name} (${name})" href="${path}">\n`,
  )
  return markupOf(html`<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="preload" href="/fonts/${preloaded}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${stylePath}">
${accentStyle(parts)}${feeds}${head}
</head>
<body>
<a class="skip" href="#content">${pageTexts(site.language).skip}</a>
<div class="wrap">
<header>${masthead(parts)}
${topicNav(parts)}</header>
<main id="content">
${content}
</main>
${footer(parts)}
</div>
</body>
</html>
`)
}
