// Every feed, under the last part of its address. Each is one pure function of the editions that are live.
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'
import type { FeedOptions } from './selection.ts'

export type Feed = (editions: readonly Edition[], site: Site, options: FeedOptions) => Rendition

export const feeds = { 'rss.xml': rss, 'feed.json': jsonFeed } satisfies Record<string, Feed>
