// Marking what is read in my inbox: at once here, then there.
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'
import type { InboxPage } from '#shared/notifications/api.ts'
import { type Marking, marked } from './mark.ts'

export function useMark() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ ids, isRead }: Marking) =>
      call('POST /api/notifications/read', { body: { ...(ids && { ids }), isRead } }),
    onMutate: marking => {
      client.setQueriesData<InfiniteData<InboxPage, string | null>>(
        { queryKey: keys.inbox },
        data => data && { ...data, pages: data.pages.map(page => marked(page, marking)) },
      )
    },
    // Whatever was shown meanwhile, the server knows.
    onSettled: () => client.invalidateQueries({ queryKey: keys.inbox }),
  })
}
