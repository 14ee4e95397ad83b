// Which pictures somebody of the newsroom may see, in SQL (rules M2, W2): those that belong to a story open to
// them, because they were brought for it or its draft or an edition shows them; and those of no story at all.
import type { ExpressionBuilder } from 'kysely'
import { openToWithCorrections, type Viewer } from '#server/db/open-to.ts'
import type { Database } from '#server/db/schema.ts'

type Pictures = ExpressionBuilder<Database, 'media'>

const inDrafts = (e: Pictures) =>
  e.selectFrom('draft_media').whereRef('draft_media.media_id', '=', 'media.id')

const inEditions = (e: Pictures) =>
  e.selectFrom('edition_media').whereRef('edition_media.media_id', '=', 'media.id')

const ofNoStory = (e: Pictures) =>
  e.and([
    e('media.story_id', 'is', null),
    e.not(e.exists(inDrafts(e).select('draft_media.story_id'))),
    e.not(e.exists(inEditions(e).select('edition_media.story_id'))),
  ])

export const pictureOpenTo = (viewer: Viewer) => (e: Pictures) => {
  if (viewer === 'all') return e.lit(true)
  const isOpen = openToWithCorrections(viewer)
  return e.or([
    e.exists(
      e
        .selectFrom('stories')
        .select('stories.id')
        .whereRef('stories.id', '=', 'media.story_id')
        .where(isOpen),
    ),
    e.exists(
      inDrafts(e)
        .innerJoin('stories', 'stories.id', 'draft_media.story_id')
        .select('stories.id')
        .where(q => isOpen(q)),
    ),
    e.exists(
      inEditions(e)
        .innerJoin('stories', 'stories.id', 'edition_media.story_id')
        .select('stories.id')
        .where(q => isOpen(q)),
    ),
    ofNoStory(e),
  ])
}
