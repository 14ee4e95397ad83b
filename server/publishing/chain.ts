// The chain of editions, link by link (rule E1): each holds the hash of its article and of the edition
// before it. The chain is of hashes, so that content which was erased by law breaks nothing.
import { hashJson } from '#server/stories/hash.ts'

/** One edition as it is stored. */
export interface Link {
  story_id: string
  number: number
  /** JSON; `erased` when there is nothing left of it. */
  article: string
  hash: string
  previous_hash: string | null
}

/** What is stored in place of an article that was erased. */
export const erased = 'null'

export type Break = 'missing' | 'previous' | 'article' | 'unreadable' | 'erased-unrecorded'

export const isErased = ({ article }: Pick<Link, 'article'>) => article === erased

/** Where `link` does not follow from the one before it in its story; null: it is the first. */
export function breaksAt(link: Link, before: Link | null): Break[] {
  const breaks: Break[] = []
  if (link.number !== (before?.number ?? 0) + 1) breaks.push('missing')
  if (link.previous_hash !== (before?.hash ?? null)) breaks.push('previous')
  if (isErased(link)) return breaks
  let article: unknown
  try {
    article = JSON.parse(link.article)
  } catch {
    return [...breaks, 'unreadable']
  }
  if (hashJson(article) !== link.hash) breaks.push('article')
  return breaks
}
