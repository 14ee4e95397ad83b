// Authors as readers choose them: whoever stands above an article, by name.
import type { Edition } from './edition.ts'
import { oneLine } from './printable.ts'
import { topicSlug } from './topics.ts'

/** The part after `/authors/`, not yet percent-encoded. */
export const authorSlug = (name: string) => topicSlug(name)

/** The editions by the author that `wanted` names, by slug or by name, in their order. */
export const editionsBy = (editions: readonly Edition[], wanted: string): Edition[] =>
  editions.filter(({ article }) =>
    article.bylines.some(({ name }) => authorSlug(name) === authorSlug(wanted)),
  )

/** The author's name as the articles print it; null when nobody of that name wrote any. */
export function authorName(editions: readonly Edition[], wanted: string): string | null {
  const found = editions
    .flatMap(({ article }) => article.bylines)
    .find(({ name }) => authorSlug(name) === authorSlug(wanted) && authorSlug(wanted) !== '')
  return found ? oneLine(found.name) : null
}
