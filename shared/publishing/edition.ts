// An edition: an article as it was published, numbered per story, immutable, chained by hashes (E1).
import { z } from 'zod'
import { Article } from '#shared/article/article.ts'
import { Rights } from '#shared/stories/rights.ts'

export const editionKinds = ['first', 'update', 'correction', 'withdrawal', 'kill'] as const
export type EditionKind = (typeof editionKinds)[number]

/** A correction as readers were told of it; `number` is the edition that brought it. */
export const Correction = z.object({
  number: z.int().min(1),
  at: z.iso.datetime(),
  text: z.string(),
})
export type Correction = z.infer<typeof Correction>

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
  /** The corrections up to this edition, the latest first. */
  corrections: z.array(Correction),
  /** What the story says today, and nothing froze: the name of its desk, and its recorded rights. */
  desk: z.string().nullable(),
  rights: Rights.nullable(),
})
export type Edition = z.infer<typeof Edition>

/** Whether it tells everybody to use nothing of the story any more. */
export const isOver = ({ kind }: Pick<Edition, 'kind'>) => kind === 'withdrawal' || kind === 'kill'

/**
 * Somebody with a profile, as what is published names them: `slug` is the last part of their page's address,
 * `links` are pages elsewhere about the same person.
 */
export interface Author {
  slug: string
  name: string
  role: string
  links: readonly string[]
}
/** By the ids that bylines and credits name. */
export type Authors = ReadonlyMap<string, Author>

/** What exporters need to know of the site. `url` has no slash at its end; `timeZone` is an IANA name. */
export interface Site {
  name: string
  language: string
  url: string
  timeZone: string
  /** Those who have a profile today. What an edition prints it has frozen; where it leads is looked up. */
  authors?: Authors
}

/** What an exporter makes. */
export interface Rendition {
  contentType: string
  body: string
}
