// What to read next: live editions that share topics with one, the most shared first, then the newest; not those
// that the story itself leads to.
import type { Edition } from './edition.ts'
import { topicSlug } from './topics.ts'

const keysOf = ({ article }: Edition) =>
  new Set(article.topics.map(({ code, name }) => code ?? topicSlug(name)))

/** The paths on the site that a story names beside its text. */
const pathsIn = ({ article }: Edition) =>
  new Set(
    [
      ...article.related,
      ...article.body.flatMap(block => (block.type === 'relatedBox' ? [block.attrs] : [])),
    ].flatMap(({ url }) => (url === null ? [] : [url.replace(/^https?:\/\/[^/]+/, '')])),
  )

export function relatedTo(edition: Edition, live: readonly Edition[], limit = 4): Edition[] {
  const wanted = keysOf(edition)
  const named = pathsIn(edition)
  const shared = (other: Edition) => [...keysOf(other)].filter(key => wanted.has(key)).length
  return live
    .filter(
      other =>
        other.storyId !== edition.storyId &&
        shared(other) > 0 &&
        !named.has(`/stories/${other.slug}`),
    )
    .toSorted(
      (a, b) => shared(b) - shared(a) || b.firstPublishedAt.localeCompare(a.firstPublishedAt),
    )
    .slice(0, limit)
}
