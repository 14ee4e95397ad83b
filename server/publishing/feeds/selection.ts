// What a feed is about and which editions it holds, the same for every format.
import { authorName, editionsBy } from '#shared/publishing/authors.ts'
import { type Edition, isOver, type Site } from '#shared/publishing/edition.ts'
import { baseLanguage } from '#shared/publishing/locale.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { editionsAbout, topicSlug } from '#shared/publishing/topics.ts'

/** A feed may be about a topic (its slug, name or IPTC code), a desk, a language, an author. */
export const feedFilters = ['topic', 'desk', 'language', 'author'] as const
export type FeedFilter = (typeof feedFilters)[number]

export type FeedOptions = {
  /** The address of the feed itself, absolute. */
  self: string
  /** An ISO time: what is recent. */
  now: string
} & { [Filter in FeedFilter]?: string }

const feedLength = 50

const narrowers: Record<
  FeedFilter,
  (editions: readonly Edition[], wanted: string, site: Site) => Edition[]
> = {
  topic: editionsAbout,
  desk: (editions, wanted) =>
    editions.filter(({ desk }) => desk !== null && topicSlug(desk) === topicSlug(wanted)),
  language: (editions, wanted) =>
    editions.filter(
      ({ article: { language } }) =>
        language.toLowerCase() === wanted.toLowerCase() ||
        baseLanguage(language) === wanted.toLowerCase(),
    ),
  author: editionsBy,
}

/** Everything that the feed is about, the newest story first. */
export function allOf(editions: readonly Edition[], site: Site, options: FeedOptions): Edition[] {
  let selected = editions.filter(edition => !isOver(edition))
  for (const filter of feedFilters) {
    const wanted = options[filter]
    if (wanted !== undefined) selected = narrowers[filter](selected, wanted, site)
  }
  return selected
}

/** As many of them as a feed holds. */
export const selectionOf = (editions: readonly Edition[], site: Site, options: FeedOptions) =>
  allOf(editions, site, options).slice(0, feedLength)

/** The site's name, and what the feed is about as the articles call it. */
export function titleOf(site: Site, selected: readonly Edition[], options: FeedOptions): string {
  const { topic, desk, language, author } = options
  const named = selected
    .flatMap(({ article }) => article.topics)
    .find(({ name, code }) => topic && (code === topic || topicSlug(name) === topicSlug(topic)))
  const about = [
    topic && oneLine(named?.name ?? topic),
    desk && oneLine(selected[0]?.desk ?? desk),
    author && (authorName(selected, author, site) ?? oneLine(author)),
    language && oneLine(language),
  ].filter(Boolean)
  return about.length === 0 ? site.name : `${site.name}: ${about.join(', ')}`
}

/** When the newest of them changed; undefined when there is none. */
export const newestOf = (editions: readonly Edition[]) =>
  editions
    .map(edition => edition.publishedAt)
    .toSorted()
    .at(-1)
