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

/**
 * What `select` takes of the status, and drawn anew only when that is another value: the count of what is
 * unsaved changes with every key. It must not make an object of its own.
 */
export const useSessionStatus = <T>(
  session: DraftSession,
  select: (status: SessionStatus) => T,
): T => useSyncExternalStore(session.subscribe, () => select(session.status()))

/** Why what is here cannot be acted on as it is: it is not what the server has. Null when it is. */
export const useWaiting = (session: DraftSession): 'offline' | 'saving' | null =>
  useSessionStatus(session, ({ isConnected, unsaved }) =>
    isConnected ? (unsaved > 0 ? 'saving' : null) : 'offline',
  )
