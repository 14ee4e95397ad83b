// Keeps what is on the screen current: one line to the server (events.ts), whose hints make parts of the
// query cache old, a round at a time. Tells the page whether the line is open.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { connectEvents, type LineState } from '#client/events.ts'
import { createRounds, type Key, outdatedBy, storiesIn } from '#client/hints.ts'
import { socketPaths, socketUrl } from '#client/paths.ts'
import { endSession, keys } from '#client/query.ts'
import { refreshLists } from '#client/stories/refresh-lists.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'

/** Milliseconds between two rounds of fetching again. */
const gap = 400

const LineContext = createContext<LineState>('connecting')

export const useLine = () => useContext(LineContext)

const isList = (key: Key) => key.length === 1 && key[0] === keys.stories[0]

const fetchAgain = (queries: QueryClient) =>
  createRounds(
    outdated =>
      Promise.all(
        outdated.map(queryKey =>
          isList(queryKey)
            ? refreshLists(queries, storiesIn(outdated))
            : queries.invalidateQueries({ queryKey }),
        ),
      ),
    gap,
  )

interface Props {
  /** Whether somebody is signed in; without, there is no line. */
  isOn: boolean
  children: ReactNode
}

export function LiveProvider({ isOn, children }: Props) {
  const queries = useQueryClient()
  const [state, setState] = useState<LineState>('connecting')

  useEffect(() => {
    if (!isOn) return
    const outdate = fetchAgain(queries)
    return connectEvents({
      url: socketUrl(socketPaths.events(), window.location),
      onHint: hint => outdate(outdatedBy(hint)),
      onState: setState,
      onOpen() {
        // Asking for preflight keeps a version on the server, so that stays as it is.
        void queries.invalidateQueries({
          predicate: ({ queryKey, state }) =>
            state.status !== 'pending' && !queryKey.includes('preflight'),
        })
      },
      onRefused(code) {
        if (code === closeCodes.unauthenticated) endSession(queries)
      },
    })
  }, [isOn, queries])

  return <LineContext value={isOn ? state : 'ended'}>{children}</LineContext>
}
