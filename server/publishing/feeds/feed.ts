// Every feed, under the last part of its address. Each is one pure function of the editions that are live.
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { atom } from './atom.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'
import type { FeedOptions } from './selection.ts'
import { newsSitemap, sitemap, sitemapIndex } from './sitemaps.ts'

export type Feed = (editions: readonly Edition[], site: Site, options: FeedOptions) => Rendition

export const feeds = {
  'rss.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonFeed,
  'news-sitemap.xml': newsSitemap,
  'sitemap.xml': sitemap,
  'sitemap-index.xml': sitemapIndex,
} satisfies Record<string, Feed>
