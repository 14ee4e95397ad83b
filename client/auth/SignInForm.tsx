// E-mail and password, on the page and in the dialog that asks again when a session has ended.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import type { User } from '#shared/auth/api.ts'
import styles from './auth.module.css'
import { authMessages } from './messages.ts'
import { signIn } from './sign-in.ts'

interface Props {
  onSignedIn: (user: User) => void
  email?: string
}

export function SignInForm({ onSignedIn, email: knownEmail = '' }: Props) {
  const texts = useMessages(authMessages)
  const [email, setEmail] = useState(knownEmail)
  const [password, setPassword] = useState('')
  const [wasTried, setTried] = useState(false)

  const attempt = useMutation({
    mutationFn: () => signIn(email, password),
    onSuccess: result => {
      if ('user' in result) onSignedIn(result.user)
    },
  })
  const refusal = attempt.data && 'refusal' in attempt.data ? attempt.data.refusal : null

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (email.trim() !== '' && password !== '') attempt.mutate()
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {attempt.isError && <ProblemBanner error={attempt.error} />}
      {refusal && <Banner kind="error">{texts[refusal]}</Banner>}
      <TextInput
        type="email"
        name="email"
        autoComplete="username"
        label={texts.email}
        value={email}
        onChange={event => setEmail(event.currentTarget.value)}
        error={wasTried && email.trim() === '' ? texts.needsEmail : null}
        data-autofocus={knownEmail === '' || undefined}
      />
      <PasswordInput
        name="password"
        autoComplete="current-password"
        label={texts.password}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
        error={wasTried && password === '' ? texts.needsPassword : null}
        data-autofocus={knownEmail !== '' || undefined}
      />
      <Button type="submit" variant="filled" loading={attempt.isPending}>
        {texts.signIn}
      </Button>
    </form>
  )
}
