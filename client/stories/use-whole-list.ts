// Fetches the rest of the list, page after page, for whoever acts on all that fits the filter. Another filter
// ends it, and so does a page that does not come: what is there then stays.
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { StoryPage } from '#shared/stories/api.ts'
import { storiesIn } from './rows.ts'

type List = Pick<
  UseInfiniteQueryResult<InfiniteData<StoryPage>>,
  'data' | 'hasNextPage' | 'fetchNextPage' | 'isError'
>

/** `subject` names the filter. */
export function useWholeList(list: List, subject: string) {
  const [isFetching, setFetching] = useState(false)
  const latest = useRef<string | null>(subject)
  useEffect(() => {
    latest.current = subject
    return () => {
      latest.current = null
    }
  }, [subject])

  /** The ids of all stories of the list; null when it did not come whole. */
  async function fetchAll(): Promise<string[] | null> {
    setFetching(true)
    let page = list
    while (page.hasNextPage && !page.isError && latest.current === subject)
      page = await page.fetchNextPage()
    setFetching(false)
    const isWhole = !page.hasNextPage && latest.current === subject
    return isWhole ? storiesIn(page.data?.pages ?? []).map(({ id }) => id) : null
  }

  return { isFetching, fetchAll }
}
