// Profiles of those who write and make stories: what bylines and credits refer to, and what readers see on
// an author's page. The e-mail address is for the newsroom unless the profile says otherwise.
import { z } from 'zod'
import { del, get, patch, post } from '#shared/api/contract.ts'
import { Email } from '#shared/auth/api.ts'
import { topicSlug } from '#shared/publishing/topics.ts'
import { longestBio, longestLink, longestName, longestRole, mostLinks } from './limits.ts'

/**
 * A profile. `slug` is the last part of its address for readers (`/authors/:slug`). `role` is what they read
 * beside the name ("Harbour correspondent"). `links` are pages elsewhere that are about the same person.
 * `userId` is the colleague whose profile it is. An archived one is no longer offered; its page stays as long
 * as something of theirs is live.
 */
export const Contributor = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  role: z.string(),
  bio: z.string(),
  email: z.string().nullable(),
  emailPublic: z.boolean(),
  links: z.array(z.string()),
  pictureId: z.string().nullable(),
  userId: z.string().nullable(),
  archived: z.boolean(),
})
export type Contributor = z.infer<typeof Contributor>

const Slug = z
  .string()
  .trim()
  .min(1)
  .max(longestName)
  .refine(
    slug => topicSlug(slug) === slug,
    'small letters, numbers and single hyphens, such as mara-helmbrink',
  )

const Link = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'an address with http or https' })
  .max(longestLink)

const facts = {
  name: z.string().trim().min(1, 'a name').max(longestName),
  role: z.string().trim().max(longestRole, `at most ${longestRole} characters`),
  bio: z.string().trim().max(longestBio, `at most ${longestBio} characters`),
  email: Email.nullable(),
  emailPublic: z.boolean(),
  links: z.array(Link).max(mostLinks, `at most ${mostLinks} addresses`),
  pictureId: z.string().max(100).nullable(),
}

/** Without a slug, it is made from the name. */
export const NewContributor = z.strictObject({
  ...facts,
  role: facts.role.default(''),
  bio: facts.bio.default(''),
  email: facts.email.default(null),
  emailPublic: facts.emailPublic.default(false),
  links: facts.links.default([]),
  pictureId: facts.pictureId.default(null),
  slug: Slug.optional(),
  userId: z.string().max(100).nullable().default(null),
})
export type NewContributor = z.infer<typeof NewContributor>

export const ContributorChange = z
  .strictObject({
    ...facts,
    slug: Slug,
    userId: z.string().max(100).nullable(),
    archived: z.boolean(),
  })
  .partial()
export type ContributorChange = z.infer<typeof ContributorChange>

export const ContributorFilter = z.object({
  /** Every word must begin a word of the name or the role; accents do not matter. */
  search: z.string().max(200).optional(),
  /** Also those that are archived. */
  archived: z.stringbool().default(false),
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ContributorFilter = z.infer<typeof ContributorFilter>

const ContributorParams = z.object({ contributorId: z.string() })

export const contributorsApi = {
  list: get('/api/contributors', {
    summary: 'Profiles by name',
    query: ContributorFilter,
    reply: z.object({ contributors: z.array(Contributor), next: z.string().nullable() }),
  }),
  get: get('/api/contributors/:contributorId', {
    summary: 'One profile; of one that was merged into another, that other',
    params: ContributorParams,
    reply: Contributor,
  }),
  add: post('/api/contributors', {
    summary: 'A new profile',
    body: NewContributor,
    status: 201,
    reply: Contributor,
  }),
  update: patch('/api/contributors/:contributorId', {
    summary:
      'Change a profile, archive it, or bring it back; a slug that it had leads to the new one. Editions keep the names that they print',
    params: ContributorParams,
    body: ContributorChange,
    reply: Contributor,
  }),
  merge: post('/api/contributors/:contributorId/merge', {
    summary:
      'Make this profile part of another, which takes over its addresses and whatever it has not itself; stories that name this one then lead there',
    params: ContributorParams,
    body: z.strictObject({ into: z.string().max(100) }),
    reply: Contributor,
  }),
  remove: del('/api/contributors/:contributorId', {
    summary:
      'Delete a profile and what was merged into it. Editions and drafts keep the names that they print',
    params: ContributorParams,
  }),
}
