// Who does what on which story, and what each person has seen and keeps at hand.
import type { Flag, Time } from './columns.ts'

interface Assignments {
  story_id: string
  user_id: string
  role: string
}

/** `user_id` and `at`: who set the state last. */
interface Tasks {
  id: string
  story_id: string
  kind: string
  text: string
  state: string
  user_id: string | null
  at: Time
}

interface FinalReads {
  story_id: string
  user_id: string
  since: Time
  until: Time
}

/** The draft as somebody has seen it last. */
interface Looks {
  user_id: string
  story_id: string
  at: Time
  draft_hash: string
}

interface SavedViews {
  id: string
  user_id: string | null
  name: string
  query: string
  is_shared: Flag
}

export interface PlanningTables {
  assignments: Assignments
  tasks: Tasks
  final_reads: FinalReads
  looks: Looks
  saved_views: SavedViews
}
