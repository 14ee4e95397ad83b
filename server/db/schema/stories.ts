// Stories, and what is kept about each beside its draft.
import type { Generated } from 'kysely'
import type { RelationKind } from '#shared/stories/relations.ts'
import type { Flag, Json, Time } from './columns.ts'

/** `headline`, `words`, `errors`, `warnings` and `draft_hash` follow the draft, for the list. */
interface Stories {
  id: string
  slug: string
  desk_id: string | null
  state: string
  live: string
  language: string
  headline: string
  words: number
  errors: number
  warnings: number
  draft_hash: string
  rights: Json | null
  /** The end that `rights` names; and whether people were told of it: that it comes, that it came. */
  rights_until: Generated<Time | null>
  rights_told: Generated<'ending' | 'ended' | null>
  embargo: Json | null
  restricted: Generated<Flag>
  deadline: Generated<Time | null>
  urgency: Generated<number | null>
  target_words: Generated<number | null>
  handover: Generated<string | null>
  created_by: string | null
  created_at: Time
  changed_at: Time
  template: Generated<Flag>
}

/** Slugs that a story had when an edition was out; they redirect. */
interface OldSlugs {
  slug: string
  story_id: string
}

/** What is searched of a story; full text is indexed beside it by the engine. */
interface StoryTexts {
  id: Generated<number>
  story_id: string
  text: string
}

/** What a story was made of: `story_id` is a copy or a translation of `source_id`. */
interface StoryRelations {
  story_id: string
  source_id: string
  kind: RelationKind
  at: Time
}

/** `subject` names what it is about when it is no story. */
interface Audit {
  id: Generated<number>
  story_id: string | null
  subject: Generated<string | null>
  user_id: string | null
  at: Time
  action: string
  from_value: string | null
  to_value: string | null
  note: string | null
}

export interface StoryTables {
  stories: Stories
  old_slugs: OldSlugs
  story_texts: StoryTexts
  story_relations: StoryRelations
  audit: Audit
}
