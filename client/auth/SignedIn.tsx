// Everything behind the sign-in: who I am, the live line, the shortcuts dialog. When the session ends
// while one works, a dialog asks to sign in again over the page, which keeps all it had.
import { useIsMutating, useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { LiveProvider } from '#client/app/live.tsx'
import { PaletteKey } from '#client/app/palette/PaletteKey.tsx'
import { PaletteProvider } from '#client/app/palette/registry.tsx'
import { part } from '#client/ui/part.tsx'
import { isGuest } from '#shared/permissions/roles.ts'
import { MeContext } from './me.ts'
import { meQuery, sessionEndedQuery } from './queries.ts'
import { signOutKey } from './sign-out-key.ts'

/** Comes when it is needed. */
const SignInAgain = part(async () => (await import('./SignInAgain.tsx')).SignInAgain)

const GuestEnded = part(async () => (await import('#client/access/GuestEnded.tsx')).GuestEnded)

export function SignedIn() {
  const { data: me } = useQuery(meQuery)
  const { data: hasEnded } = useQuery(sessionEndedQuery)
  const isLeaving = useIsMutating({ mutationKey: signOutKey }) > 0
  // The route has seen to it that somebody is signed in before it shows this.
  if (!me) return null

  if (hasEnded && isGuest(me) && !isLeaving) {
    return (
      <Suspense>
        <GuestEnded />
      </Suspense>
    )
  }
  return (
    <MeContext value={me}>
      <LiveProvider isOn={!hasEnded}>
        <PaletteProvider>
          <Outlet />
          <PaletteKey />
        </PaletteProvider>
      </LiveProvider>
      {hasEnded && !isLeaving && (
        <Suspense>
          <SignInAgain me={me} />
        </Suspense>
      )}
    </MeContext>
  )
}
