// Signing out: the server first, then the page, then everything that the browser still knew. Text that the
// server does not have is handed out before its copy here is wiped (rule C9).
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { paths } from '#client/paths.ts'
import { part } from '#client/ui/part.tsx'
import { useMe } from './me.ts'
import { signOut } from './sign-in.ts'
import { signOutKey } from './sign-out-key.ts'

/** Drafts kept on this computer (rule C9). What reads them comes with the editor. */
async function wipe() {
  const { wipeLocalCopies } = await import('#client/editor/session/local-copies.ts')
  await wipeLocalCopies()
}

async function findUnsaved(userId: string) {
  const { unsavedTexts } = await import('#client/editor/session/unsaved-texts.ts')
  return unsavedTexts(userId)
}

const UnsavedDialog = part(async () => (await import('./UnsavedDialog.tsx')).UnsavedDialog)

export function useSignOut() {
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [unsaved, setUnsaved] = useState<string[]>([])
  const leave = useMutation({
    mutationKey: signOutKey,
    mutationFn: signOut,
    async onSuccess() {
      // Copies that cannot be deleted now are named by this person, so nobody else is shown them.
      await wipe().catch(() => {})
      await navigate(paths.signIn())
      queries.clear()
    },
  })

  return {
    isPending: leave.isPending,
    error: leave.error,
    /** Signs out, or asks first when something typed here is not on the server. */
    async start() {
      // A browser that keeps no copies has none to lose.
      const texts = await findUnsaved(me.id).catch(() => [])
      if (texts.length === 0) leave.mutate()
      else setUnsaved(texts)
    },
    dialog: unsaved.length > 0 && (
      <Suspense>
        <UnsavedDialog
          texts={unsaved}
          onStay={() => setUnsaved([])}
          onLeave={() => {
            setUnsaved([])
            leave.mutate()
          }}
        />
      </Suspense>
    ),
  }
}
