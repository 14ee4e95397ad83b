// The session has ended while one worked: signs in again over the page, so that nothing on it is lost.
// Somebody else gets a fresh page instead.
import { useQueryClient } from '@tanstack/react-query'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { User } from '#shared/auth/api.ts'
import styles from './auth.module.css'
import { authMessages } from './messages.ts'
import { SignInForm } from './SignInForm.tsx'

export function SignInAgain({ me }: { me: User }) {
  const texts = useMessages(authMessages)
  const queries = useQueryClient()

  function goOn(user: User) {
    if (user.id !== me.id) return window.location.reload()
    queries.setQueryData(keys.me, user)
    queries.setQueryData(keys.sessionEnded, false)
    void queries.invalidateQueries()
  }

  return (
    <Dialog
      onClose={() => {}}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={texts.signInAgain}
      zIndex="var(--mantine-z-index-overlay)"
    >
      <p className={styles.before}>{texts.ended}</p>
      <SignInForm email={me.email} onSignedIn={goOn} />
    </Dialog>
  )
}
