// What to read next: live editions that share topics with one, the most shared first, then the newest.
import type { Edition } from './edition.ts'
import { topicSlug } from './topics.ts'

const keysOf = ({ article }: Edition) =>
  new Set(article.topics.map(({ code, name }) => code ?? topicSlug(name)))

export function relatedTo(edition: Edition, live: readonly Edition[], limit = 4): Edition[] {
  const wanted = keysOf(edition)
  const shared = (other: Edition) => [...keysOf(other)].filter(key => wanted.has(key)).length
  return live
    .filter(other => other.storyId !== edition.storyId && shared(other) > 0)
    .toSorted(
      (a, b) => shared(b) - shared(a) || b.firstPublishedAt.localeCompare(a.firstPublishedAt),
    )
    .slice(0, limit)
}
