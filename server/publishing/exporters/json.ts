// An edition as JSON: the article as it was hashed, and what is known of its publication. Fields that the
// release which published it did not know yet are there, and empty.
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { storyUri, storyUrl } from './addresses.ts'

export function json(edition: Edition, site: Site): Rendition {
  const { storyId, slug, number, kind, hash, previousHash, article } = edition
  const { publishedAt, firstPublishedAt, readerNote, corrections } = edition
  const document = {
    id: storyId,
    uri: storyUri(site, edition),
    slug,
    url: storyUrl(site, slug),
    edition: number,
    kind,
    hash,
    previousHash,
    publishedAt,
    firstPublishedAt,
    readerNote,
    corrections,
    article,
  }
  return {
    contentType: 'application/json; charset=utf-8',
    body: `${JSON.stringify(document, null, 2)}\n`,
  }
}
