// Signing out: the server first, then the page, then everything that the browser still knew.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '#client/paths.ts'
import { signOut } from './sign-in.ts'

export const signOutKey = ['sign-out'] as const

export function useSignOut() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationKey: signOutKey,
    mutationFn: signOut,
    async onSuccess() {
      await navigate(paths.signIn())
      queries.clear()
    },
  })
}
