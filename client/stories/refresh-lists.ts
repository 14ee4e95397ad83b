// What a round of hints does to the lists that are here: short ones are fetched again, in long ones the
// stories in question are put where they belong, so that somebody far down costs no more than anybody.
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { isApiError } from '#client/api.ts'
import { keys } from '#client/query.ts'
import type { StoryPage } from '#shared/stories/api.ts'
import { parseStoryFilter } from './filter.ts'
import { patchPages } from './patch-pages.ts'
import { storyQuery } from './queries.ts'

type Pages = InfiniteData<StoryPage, string | null>

/** Pages that are still fetched again as a whole. */
const short = 3

const isLong = (data: unknown): data is Pages =>
  typeof data === 'object' &&
  data !== null &&
  'pages' in data &&
  Array.isArray(data.pages) &&
  data.pages.length > short

async function findStory(queries: QueryClient, id: string) {
  try {
    return await queries.fetchQuery({ ...storyQuery(id), staleTime: 0 })
  } catch (error) {
    if (isApiError(error, 'not-found')) return null
    throw error
  }
}

/** `storyIds` are the stories that the hints were about. */
export async function refreshLists(queries: QueryClient, storyIds: readonly string[]) {
  const lists = queries.getQueryCache().findAll({ queryKey: keys.stories })
  const long = lists.filter(list => list.isActive() && isLong(list.state.data))
  await queries.invalidateQueries({
    queryKey: keys.stories,
    predicate: list => storyIds.length === 0 || !long.includes(list),
  })
  if (long.length === 0) return
  for (const id of storyIds) {
    const story = await findStory(queries, id)
    for (const { queryKey } of long) {
      const [, filter = {}] = queryKey
      queries.setQueryData<Pages>(
        queryKey,
        data =>
          data && {
            ...data,
            pages: patchPages(data.pages, id, story, parseStoryFilter({ ...Object(filter) })),
          },
      )
    }
  }
}
