// Signing in and out at better-auth's own addresses (design §2), by plain fetch. What it says is told in
// our words, by the status of its answer.
import { call, fetchFrom, isApiError, problemOf } from '#client/api.ts'
import type { User } from '#shared/auth/api.ts'

export type SignInRefusal = 'wrong' | 'tooOften' | 'disabled'
export type SignInResult = { user: User } | { refusal: SignInRefusal }

const post = (path: string, body: object) =>
  fetchFrom(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Throws an ApiError when the server was not reached or failed. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const response = await post('/sign-in/email', { email: email.trim().toLowerCase(), password })
  if (response.status === 400 || response.status === 401) return { refusal: 'wrong' }
  if (response.status === 429) return { refusal: 'tooOften' }
  if (!response.ok) {
    const text = await response.text()
    if (text.includes('ACCOUNT_DISABLED')) return { refusal: 'disabled' }
    throw problemOf(response.status, undefined, null)
  }
  try {
    return { user: await call('GET /api/me') }
  } catch (error) {
    // The password was right and still nobody is signed in: the account is disabled.
    if (isApiError(error, 'unauthenticated')) return { refusal: 'disabled' }
    throw error
  }
}

export async function signOut(): Promise<void> {
  const response = await post('/sign-out', {})
  if (!response.ok && response.status !== 401) throw problemOf(response.status, undefined, null)
}
