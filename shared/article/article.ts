// An article as plain data: what a draft is at one moment, what an edition freezes, what importers
// make and exporters read. Field names are the outside contract (design §2).
import { z } from 'zod'
import { Body } from './body.ts'
import { creditRoles, languageTagPattern } from './vocabulary.ts'

/** BCP 47, as far as newsrooms use it: a language, maybe a region or script. */
export const LanguageTag = z
  .string()
  .regex(languageTagPattern, 'a language tag such as de or en-GB')

/** Where and when a report was written. `date` as printed; `isoDate` as far as the text tells (`--12-15` without a year). */
export const Dateline = z.object({
  place: z.string().nullable(),
  country: z.string().nullable(),
  date: z.string().nullable(),
  isoDate: z.string().nullable(),
  agency: z.string().nullable(),
  raw: z.string().nullable(),
})
export type Dateline = z.infer<typeof Dateline>

/**
 * A name above the text. `role` is free text; empty when the copy names none. `contributorId` is the profile
 * that was chosen for it; what is printed is the name.
 */
export const Byline = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  contributorId: z.string().nullable(),
})
export type Byline = z.infer<typeof Byline>

export const CreditRole = z.enum(creditRoles)

/** Who else made the story, named below it. `needsReview` marks what an importer could not read for certain. */
export const Credit = z.object({
  id: z.string(),
  role: CreditRole,
  names: z.array(z.string()),
  place: z.string().nullable(),
  /** The profiles of those of `names` that were chosen as one, by name. */
  contributors: z.record(z.string(), z.string()).optional(),
  needsReview: z.boolean().optional(),
})
export type Credit = z.infer<typeof Credit>

/** `code` is an IPTC Media Topic (`medtop:20000638`), null for the newsroom's own tag. */
export const Topic = z.object({ id: z.string(), name: z.string(), code: z.string().nullable() })
export type Topic = z.infer<typeof Topic>

export const Related = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  section: z.string().nullable(),
})
export type Related = z.infer<typeof Related>

/**
 * Where the copy came from. `pageDate` as printed on the page. `rightsLine` is what the copy itself says;
 * `rights` is what somebody here has recorded, kept with the story, not in the draft.
 */
export const Source = z.object({
  site: z.string().nullable(),
  pageDate: z.string().nullable(),
  agency: z.string().nullable(),
  rights: z.string().nullable(),
  standardsLine: z.string().nullable(),
  /** Editions from before it was read have none. */
  rightsLine: z.string().nullable().default(null),
  url: z.string().nullable(),
})
export type Source = z.infer<typeof Source>

export const Translation = z.object({
  of: z.string().nullable(),
  url: z.string().nullable(),
  method: z.enum(['human', 'machine']).nullable(),
  translator: z.string().nullable(),
  checkedBy: z.string().nullable(),
})
export type Translation = z.infer<typeof Translation>

export const Article = z.object({
  headline: z.string(),
  kicker: z.string(),
  standfirst: z.string(),
  keyPoints: z.array(z.string()),
  language: LanguageTag,
  dateline: Dateline.nullable(),
  bylines: z.array(Byline),
  credits: z.array(Credit),
  topics: z.array(Topic),
  related: z.array(Related),
  source: Source,
  translation: Translation.nullable(),
  /** What the latest correction tells readers. */
  correction: z.string().nullable(),
  searchHeadline: z.string(),
  socialHeadline: z.string(),
  /** What a phone shows when the story is sent out. Editions from before there was one have none. */
  pushHeadline: z.string().default(''),
  body: Body,
})
export type Article = z.infer<typeof Article>
