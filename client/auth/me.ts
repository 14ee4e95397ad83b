// Who is signed in, for everything below SignedIn.
import { createContext, useContext } from 'react'
import type { User } from '#shared/auth/api.ts'

export const MeContext = createContext<User | null>(null)

/** The signed-in person; after the session ended, the one who was. */
export function useMe(): User {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside SignedIn')
  return me
}
