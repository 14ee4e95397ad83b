// The session of a draft in React: opened with the page, closed with it.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type DraftSession, openDraft, type SessionStatus } from './draft-session.ts'

/** Null until the copy on this computer was read; `keeps` says whether it may hold one. */
export function useDraftSession(storyId: string, epoch: string, userId: string, keeps = true) {
  const [session, setSession] = useState<DraftSession | null>(null)

  useEffect(() => {
    let isGone = false
    let opened: DraftSession | null = null
    openDraft({ storyId, epoch, userId }, keeps).then(draft => {
      if (isGone) return draft.close()
      opened = draft
      setSession(draft)
    })
    return () => {
      isGone = true
      opened?.close()
      setSession(null)
    }
  }, [storyId, epoch, userId, keeps])

  return session
}

export const useSessionStatus = (session: DraftSession): SessionStatus =>
  useSyncExternalStore(session.subscribe, session.status)
