// An edition: an article as it was published, numbered per story, immutable, chained by hashes (E1).
import { z } from 'zod'
import { Article } from '#shared/article/article.ts'

export const editionKinds = ['first', 'update'] as const
export type EditionKind = (typeof editionKinds)[number]

/** `hash` covers the article in canonical JSON (RFC 8785); `previousHash` is the hash of the edition before. */
export const Edition = z.object({
  storyId: z.string(),
  slug: z.string(),
  number: z.int().min(1),
  kind: z.enum(editionKinds),
  article: Article,
  hash: z.string(),
  previousHash: z.string().nullable(),
  note: z.string().nullable(),
  readerNote: z.string().nullable(),
  subscriberNote: z.string().nullable(),
  /** Why a chief published in spite of findings or blocking threads. */
  override: z.string().nullable(),
  publishedBy: z.object({ id: z.string(), name: z.string() }),
  publishedAt: z.iso.datetime(),
  /** When edition 1 went out. */
  firstPublishedAt: z.iso.datetime(),
})
export type Edition = z.infer<typeof Edition>

/** What exporters need to know of the site. `url` has no slash at its end; `timeZone` is an IANA name. */
export interface Site {
  name: string
  language: string
  url: string
  timeZone: string
}

/** The formats of an edition; each is also the ending of its address. */
export const formats = ['html', 'json', 'jsonld', 'md', 'txt'] as const
export type Format = (typeof formats)[number]

/** What an exporter makes. */
export interface Rendition {
  contentType: string
  body: string
}
