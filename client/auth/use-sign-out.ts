// Signing out: the server first, then the page, then everything that the browser still knew.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '#client/paths.ts'
import { signOut } from './sign-in.ts'

export const signOutKey = ['sign-out'] as const

/** Drafts kept on this computer (rule C9). What reads them comes with the editor. */
async function wipe() {
  const { wipeLocalCopies } = await import('#client/editor/session/local-copies.ts')
  await wipeLocalCopies()
}

export function useSignOut() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationKey: signOutKey,
    mutationFn: signOut,
    async onSuccess() {
      // Copies that cannot be deleted now are named by this person, so nobody else is shown them.
      await wipe().catch(() => {})
      await navigate(paths.signIn())
      queries.clear()
    },
  })
}
