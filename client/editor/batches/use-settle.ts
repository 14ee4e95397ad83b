// Keeping a late batch, or taking it back; what did not work is said.
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, isApiError } from '#client/api.ts'
import { useMessages } from '#client/i18n/language.tsx'
import type { Batch } from '#shared/batches/api.ts'
import { batchMessages } from './messages.ts'
import { batchesQuery } from './queries.ts'

export function useSettle({ id, storyId }: Pick<Batch, 'id' | 'storyId'>) {
  const texts = useMessages(batchMessages)
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (how: 'keep' | 'take-back') =>
      how === 'keep'
        ? call('POST /api/batches/:batchId/keep', { params: { batchId: id } })
        : call('POST /api/batches/:batchId/take-back', { params: { batchId: id } }),
    onSuccess({ state }) {
      if (state === 'taken-back') notifications.show({ message: texts.takenBack })
    },
    onError(error) {
      // Somebody was quicker: the list says what they did.
      if (isApiError(error, 'conflict')) return
      notifications.show({ color: 'red', message: texts.failed })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: batchesQuery(storyId).queryKey }),
  })
}
