// What a feed is about and which editions it holds, the same for every format.
import type { Edition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { editionsAbout, topicSlug } from '#shared/publishing/topics.ts'

export interface FeedOptions {
  /** The address of the feed itself, absolute. */
  self: string
  /** Only editions about this topic: its slug, name or IPTC code. */
  topic?: string
}

/** The editions of the feed: those about its topic, or all. */
export const selectionOf = (editions: readonly Edition[], { topic }: FeedOptions) =>
  topic === undefined ? editions : editionsAbout(editions, topic)

/** The site's name, and the topic's as the articles call it. */
export function titleOf(site: Site, selected: readonly Edition[], { topic }: FeedOptions): string {
  if (topic === undefined) return site.name
  const named = selected
    .flatMap(({ article }) => article.topics)
    .find(({ name, code }) => code === topic || topicSlug(name) === topicSlug(topic))
  return `${site.name}: ${oneLine(named?.name ?? topic)}`
}
