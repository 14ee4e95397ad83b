// When the server closes for good. It no longer knows who writes: the page asks to sign in again (app/), and
// after that the draft's line is taken up where it was. The story is not open any more: it is asked for
// again, and the page shows what became of it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionEndedQuery } from '#client/auth/queries.ts'
import { endSession, keys } from '#client/query.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import type { DraftSession } from './draft-session.ts'

export function useSessionEnd(session: DraftSession, refusal: number | null) {
  const queries = useQueryClient()
  const { data: hasEnded } = useQuery(sessionEndedQuery)
  const isSignedOut = refusal === closeCodes.unauthenticated

  useEffect(() => {
    if (isSignedOut) endSession(queries)
  }, [isSignedOut, queries])

  const { storyId } = session.name
  const isLost = refusal === closeCodes.noSuchStory
  useEffect(() => {
    if (isLost) void queries.invalidateQueries({ queryKey: keys.storyPart(storyId, 'story') })
  }, [isLost, queries, storyId])

  useEffect(() => {
    if (!hasEnded && session.status().refusal === closeCodes.unauthenticated) session.reconnect()
  }, [hasEnded, session])
}
