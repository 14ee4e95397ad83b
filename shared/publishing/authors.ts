// Authors as readers choose them: whoever stands above an article. A byline that names a profile belongs to
// it; any other to the author, with or without a profile, whose address its name makes.
import type { Article, Byline } from '#shared/article/article.ts'
import type { Author, Edition, Site } from './edition.ts'
import { oneLine } from './printable.ts'
import { topicSlug } from './topics.ts'

type Known = Pick<Site, 'authors'>

/** The part after `/authors/` that a name makes, not yet percent-encoded. */
export const authorSlug = (name: string) => topicSlug(name)

/** The profile that an article's byline or credit names; null when it has none today. */
export const profileOf = (contributorId: string | null | undefined, { authors }: Known) =>
  (contributorId && authors?.get(contributorId)) || null

/** The part after `/authors/` for a name with its profile. */
export const slugOf = (name: string, profile: Author | null) => profile?.slug ?? authorSlug(name)

const bylineSlug = ({ name, contributorId }: Byline, site: Known) =>
  slugOf(name, profileOf(contributorId, site))

const isBy = (article: Article, slug: string, site: Known) =>
  slug !== '' && article.bylines.some(byline => bylineSlug(byline, site) === slug)

/** The editions by the author that `wanted` names, by slug or by name, in their order. */
export const editionsBy = (editions: readonly Edition[], wanted: string, site: Known): Edition[] =>
  editions.filter(({ article }) => isBy(article, authorSlug(wanted), site))

/** The author's name, as the profile or else the articles print it; null when nobody of that name wrote any. */
export function authorName(
  editions: readonly Edition[],
  wanted: string,
  site: Known,
): string | null {
  const slug = authorSlug(wanted)
  const byline = editionsBy(editions, wanted, site)
    .flatMap(({ article }) => article.bylines)
    .find(each => bylineSlug(each, site) === slug)
  if (!byline) return null
  return profileOf(byline.contributorId, site)?.name ?? oneLine(byline.name)
}
