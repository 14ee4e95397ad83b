// The hash of an article: SHA-256 over its canonical JSON (RFC 8785), so that it does not depend on the
// order in which anything was written.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Article } from '#shared/article/article.ts'

export const hashArticle = (article: Article) => hashJson(article)

/** The same of an article as it was stored, which an older release may have written. */
export function hashJson(value: unknown) {
  const canonical = canonicalize(value)
  if (canonical === undefined) throw new Error('an article is always JSON')
  return createHash('sha256').update(canonical).digest('hex')
}
