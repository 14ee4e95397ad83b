// The live editions as JSON Feed 1.1 (jsonfeed.org). What it has no place for is in `_newsroom`. Written by
// hand: the `feed` package makes version 1.0, with one author and no language.
import type { Topic } from '#shared/article/article.ts'
import { creditsText } from '#shared/publishing/credits.ts'
import { datelineLabel } from '#shared/publishing/dateline.ts'
import { digitalSourceType } from '#shared/publishing/digital-source.ts'
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { readerTexts } from '#shared/publishing/reader-texts.ts'
import { authorUrl, storyUri, storyUrl } from '../exporters/addresses.ts'
import { feedHtml } from '../exporters/article-html.ts'
import { keyPointsOf, noticesOf } from '../exporters/facts.ts'
import { bylineMakers } from '../exporters/people.ts'
import { type FeedOptions, selectionOf, titleOf } from './selection.ts'

const given = (text: string | null) => oneLine(text ?? '') || undefined

const namesOf = (topics: readonly Topic[]) =>
  topics.map(row => oneLine(row.name)).filter(name => name !== '')

function itemOf(edition: Edition, site: Site) {
  const { article, slug, number, firstPublishedAt, publishedAt } = edition
  const { language, source } = article
  return {
    id: storyUri(site, edition),
    url: storyUrl(site, slug),
    title: given(article.headline),
    summary: given(article.standfirst),
    content_html: feedHtml(edition, site),
    date_published: firstPublishedAt,
    date_modified: publishedAt,
    authors: bylineMakers(article, site).map(({ name, profile }) => ({
      name,
      url: authorUrl(site, name, profile),
    })),
    tags: namesOf(article.topics),
    language,
    _newsroom: {
      version: number,
      key_points: keyPointsOf(edition),
      dateline: given(datelineLabel(article.dateline, language)),
      credits: given(creditsText(article.credits, language)),
      digital_source_type: digitalSourceType(article)?.uri,
      source: given(source.agency),
      rights: given(source.rights),
      corrections: noticesOf(edition, site).map(({ text }) => text),
    },
  }
}

export function jsonFeed(
  editions: readonly Edition[],
  site: Site,
  options: FeedOptions,
): Rendition {
  const selected = selectionOf(editions, site, options)
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(site, selected, options),
    home_page_url: `${site.url}/`,
    feed_url: options.self,
    description: readerTexts(site.language).newsFrom(site.name),
    language: site.language,
    items: selected.map(edition => itemOf(edition, site)),
  }
  return {
    contentType: 'application/feed+json; charset=utf-8',
    body: `${JSON.stringify(document, null, 2)}\n`,
  }
}
