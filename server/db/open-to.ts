// Which stories are open to somebody, as a condition in SQL (rule W2), for lists that cannot ask about each:
// those not restricted, and those restricted to people among whom this one is. Who sees all of them the table
// of grants says (server/access/viewer.ts).
import type { ExpressionBuilder } from 'kysely'
import type { Database } from './schema.ts'

/** Whose list it is: somebody to whom every story is open, or a person who sees what is open to them. */
export type Viewer = 'all' | { personId: string }

/** Somebody of the newsroom who is named nowhere. */
export const anybody: Viewer = { personId: '' }

/** Not for corrections, which have no people of their own. */
export const openTo = (viewer: Viewer) => (e: ExpressionBuilder<Database, 'stories'>) => {
  if (viewer === 'all') return e.lit(true)
  return e.or([
    e('stories.restricted', '=', 0),
    e.exists(
      e
        .selectFrom('story_people')
        .select('story_people.user_id')
        .whereRef('story_people.story_id', '=', 'stories.id')
        .where('story_people.user_id', '=', viewer.personId),
    ),
  ])
}

/** The same where corrections may be among the stories: each is as open as the story that it corrects. */
export const openToWithCorrections =
  (viewer: Viewer) => (e: ExpressionBuilder<Database, 'stories'>) => {
    if (viewer === 'all') return e.lit(true)
    const shut = e
      .selectFrom('corrections')
      .innerJoin('stories as corrected', 'corrected.id', 'corrections.story_id')
      .select('corrections.id')
      .whereRef('corrections.id', '=', 'stories.id')
      .where('corrected.restricted', '=', 1)
      .where(c =>
        c.not(
          c.exists(
            c
              .selectFrom('story_people')
              .select('story_people.user_id')
              .whereRef('story_people.story_id', '=', 'corrected.id')
              .where('story_people.user_id', '=', viewer.personId),
          ),
        ),
      )
    return e.and([openTo(viewer)(e), e.not(e.exists(shut))])
  }
