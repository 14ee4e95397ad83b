// Desks, and what they and the newsroom ask of a text.
import type { Generated } from 'kysely'
import type { Flag, Json, Time } from './columns.ts'

/** `kind` is the sign-off that its members give; `sign_offs` are the kinds that its stories need. */
interface Desks {
  id: string
  name: string
  kind: string | null
  sign_offs: Generated<Json>
  reviewer_id: Generated<string | null>
  own_copy: Generated<string>
}

interface DeskMembers {
  desk_id: string
  user_id: string
}

interface DeskDemandRows {
  desk_id: string
  demands: Json
}

/** A term of the house style. */
interface HouseTerms {
  id: string
  kind: string
  term: string
  use_instead: string | null
  language: string | null
  note: string
  live: Flag
  user_id: string | null
  at: Time
}

/** A word that the newsroom writes and its dictionary does not know; `language` without region. */
interface DictionaryWords {
  id: string
  word: string
  language: string
  user_id: string | null
  at: Time
}

export interface DeskTables {
  desks: Desks
  desk_members: DeskMembers
  desk_demands: DeskDemandRows
  house_terms: HouseTerms
  dictionary_words: DictionaryWords
}
