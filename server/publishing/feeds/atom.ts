// The live editions as Atom (RFC 4287). Ids never change; a correction changes `updated` alone.
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { readerTexts } from '#shared/publishing/reader-texts.ts'
import {
  authorUrl,
  mediaTopics,
  mediaTopicUrl,
  storyUri,
  storyUrl,
} from '../exporters/addresses.ts'
import { feedHtml } from '../exporters/article-html.ts'
import { relatedOf } from '../exporters/facts.ts'
import { writersOf } from '../exporters/people.ts'
import { type Child, element, type Xml, xmlDocument } from '../xml.ts'
import { type FeedOptions, newestOf, selectionOf, titleOf } from './selection.ts'

/** For a feed without an entry, which has to have been updated some time. */
const never = '1970-01-01T00:00:00.000Z'

const textElement = (name: string, text: string | null): Child =>
  oneLine(text ?? '') === '' ? null : element(name, {}, oneLine(text ?? ''))

const author = (name: string, uri: string | null = null) =>
  element('author', {}, element('name', {}, name), uri && element('uri', {}, uri))

function entryOf(edition: Edition, site: Site): Xml {
  const { article, slug, firstPublishedAt, publishedAt } = edition
  return element(
    'entry',
    { 'xml:lang': article.language },
    element('id', {}, storyUri(site, edition)),
    element('title', {}, oneLine(article.headline)),
    element('link', { rel: 'alternate', type: 'text/html', href: storyUrl(site, slug) }),
    relatedOf(article.related, site).map(({ title, url }) =>
      element('link', { rel: 'related', href: url, title }),
    ),
    element('published', {}, firstPublishedAt),
    element('updated', {}, publishedAt),
    writersOf(article, site).makers.map(({ name, profile }) =>
      author(name, profile && authorUrl(site, name, profile)),
    ),
    article.topics.map(({ name, code }) =>
      oneLine(name) === ''
        ? null
        : element('category', {
            term: code ?? oneLine(name),
            label: oneLine(name),
            ...(mediaTopicUrl(code) && { scheme: mediaTopics }),
          }),
    ),
    textElement('summary', article.standfirst),
    textElement('rights', article.source.rights),
    element('content', { type: 'html' }, feedHtml(edition, site)),
  )
}

export function atom(editions: readonly Edition[], site: Site, options: FeedOptions): Rendition {
  const selected = selectionOf(editions, site, options)
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language },
    element('id', {}, options.self),
    element('title', {}, titleOf(site, selected, options)),
    element('subtitle', {}, readerTexts(site.language).newsFrom(site.name)),
    element('updated', {}, newestOf(selected) ?? never),
    author(site.name),
    element('link', { rel: 'self', type: 'application/atom+xml', href: options.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: `${site.url}/` }),
    selected.map(edition => entryOf(edition, site)),
  )
  return { contentType: 'application/atom+xml; charset=utf-8', body: xmlDocument(feed) }
}
