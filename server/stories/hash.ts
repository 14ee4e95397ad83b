// The hash of an article: SHA-256 over its canonical JSON (RFC 8785), so that it does not depend on the
// order in which anything was written.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Article } from '#shared/article/article.ts'

export function hashArticle(article: Article) {
  const canonical = canonicalize(article)
  if (canonical === undefined) throw new Error('an article is always JSON')
  return createHash('sha256').update(canonical).digest('hex')
}
