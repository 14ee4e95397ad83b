// Profiles of those who write and make stories, and every slug that leads to one.
import type { Flag, Json, Time } from './columns.ts'

/**
 * `slug` is the one of today. `search_name` is the name and the role without accents, in small letters.
 * `links` are addresses. `merged_into` is set when another profile took its place.
 */
interface Contributors {
  id: string
  slug: string
  name: string
  search_name: string
  role: string
  bio: string
  email: string | null
  email_public: Flag
  links: Json
  picture_id: string | null
  user_id: string | null
  archived: Flag
  merged_into: string | null
  at: Time
}

interface ContributorSlugs {
  slug: string
  contributor_id: string
}

export interface ContributorTables {
  contributors: Contributors
  contributor_slugs: ContributorSlugs
}
