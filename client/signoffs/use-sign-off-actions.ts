// Giving, withdrawing and asking for one kind of sign-off. To ask is a comment given to the desk that signs
// off: so it is told, once, and finds the story among what waits for it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'
import { desksQuery } from '#client/settings/desks/queries.ts'
import type { SignOffState } from '#shared/signoffs/api.ts'
import type { SignOffKind } from '#shared/signoffs/kinds.ts'

export function useSignOffActions(storyId: string, kind: SignOffKind) {
  const queries = useQueryClient()
  const { data: desks = [] } = useQuery(desksQuery)
  const giver = desks.find(desk => desk.kind === kind && desk.members.length > 0) ?? null
  const key = keys.storyPart(storyId, 'sign-offs')
  const params = { storyId }

  const give = useMutation({
    mutationFn: (note: string) =>
      call('POST /api/stories/:storyId/sign-offs', {
        params,
        body: { kind, ...(note !== '' && { note }) },
      }),
    onSuccess(states: SignOffState[]) {
      queries.setQueryData(key, states)
      void queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'versions') })
      void queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'history') })
    },
  })
  const withdraw = useMutation({
    mutationFn: (signOffId: string) =>
      call('DELETE /api/stories/:storyId/sign-offs/:signOffId', { params: { storyId, signOffId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  const ask = useMutation({
    async mutationFn(text: string) {
      if (!giver) return
      const thread = await call('POST /api/stories/:storyId/threads', {
        params,
        body: { body: text },
      })
      await call('POST /api/threads/:threadId/assign', {
        params: { threadId: thread.id },
        body: { to: { kind: 'desk', id: giver.id } },
      })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'threads') }),
  })
  return { give, withdraw, ask, giver, error: give.error ?? withdraw.error ?? ask.error }
}
