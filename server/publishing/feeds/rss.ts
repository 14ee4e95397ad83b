// The live editions as RSS 2.0 (RSS Advisory Board, 2.0.11), with Dublin Core, content:encoded and
// atom:link. Written by hand: the `feed` package puts names into `author`, which must be an e-mail
// address, leaves control characters in, and asks the clock when there is no item.
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { readerTexts } from '#shared/publishing/reader-texts.ts'
import { mediaTopics, mediaTopicUrl, storyUri, storyUrl } from '../exporters/addresses.ts'
import { feedHtml } from '../exporters/article-html.ts'
import { isChanged } from '../exporters/facts.ts'
import { cdata, element, type Xml, xmlDocument } from '../xml.ts'
import { type FeedOptions, newestOf, selectionOf, titleOf } from './selection.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
}

/** RFC 822 with four digits for the year. */
const rfc822 = (iso: string) => new Date(iso).toUTCString()

/** An element for a text; nothing when there is none. */
function textElement(name: string, text: string | null): Xml | null {
  const content = oneLine(text ?? '')
  return content === '' ? null : element(name, {}, content)
}

function itemOf(edition: Edition, site: Site): Xml {
  const { article, slug, firstPublishedAt, publishedAt } = edition
  const names = new Set(article.bylines.map(byline => oneLine(byline.name)))
  return element(
    'item',
    {},
    textElement('title', article.headline),
    element('link', {}, storyUrl(site, slug)),
    element('guid', { isPermaLink: 'false' }, storyUri(site, edition)),
    element('pubDate', {}, rfc822(firstPublishedAt)),
    // Before content:encoded: readers take the last of the two for the text.
    element('description', {}, oneLine(article.standfirst)),
    element('content:encoded', {}, cdata(feedHtml(edition, site))),
    [...names].map(name => textElement('dc:creator', name)),
    textElement('dc:language', article.language),
    textElement('dc:source', article.source.agency),
    textElement('dc:rights', article.source.rights),
    isChanged(edition) ? element('dcterms:modified', {}, publishedAt) : null,
    article.topics.map(({ name, code }) =>
      oneLine(name) === ''
        ? null
        : element('category', mediaTopicUrl(code) ? { domain: mediaTopics } : {}, oneLine(name)),
    ),
  )
}

export function rss(editions: readonly Edition[], site: Site, options: FeedOptions): Rendition {
  const selected = selectionOf(editions, site, options)
  const newest = newestOf(selected)
  const channel = element(
    'channel',
    {},
    element('title', {}, titleOf(site, selected, options)),
    element('link', {}, `${site.url}/`),
    element('description', {}, readerTexts(site.language).newsFrom(site.name)),
    element('language', {}, site.language),
    element('atom:link', { href: options.self, rel: 'self', type: 'application/rss+xml' }),
    newest === undefined ? null : element('lastBuildDate', {}, rfc822(newest)),
    selected.map(edition => itemOf(edition, site)),
  )
  return {
    contentType: 'application/rss+xml; charset=utf-8',
    body: xmlDocument(element('rss', { version: '2.0', ...namespaces }, channel)),
  }
}
