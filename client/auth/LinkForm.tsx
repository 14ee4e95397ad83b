// What a one-time link asks for: a password, and for the very first account a name and an address.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { fieldProblem } from '#client/problems.ts'
import type { Link, User } from '#shared/auth/api.ts'
import { shortestPassword } from '#shared/auth/limits.ts'
import styles from './auth.module.css'
import { authMessages } from './messages.ts'
import { signIn } from './sign-in.ts'

interface Props {
  token: string
  link: Link
  /** Null: the password is set, but signing in with it did not work. */
  onDone: (user: User | null) => void
}

export function LinkForm({ token, link, onDone }: Props) {
  const texts = useMessages(authMessages)
  const [name, setName] = useState('')
  const [email, setEmail] = useState(link.email ?? '')
  const [password, setPassword] = useState('')
  const [wasTried, setTried] = useState(false)
  const isFirst = link.kind === 'first'

  const follow = useMutation({
    async mutationFn() {
      const body = isFirst ? { password, name, email } : { password }
      const account = await call('POST /api/links/:token', { params: { token }, body })
      // The link is used up now; whatever happens to the sign-in is not to be tried with it again.
      const result = await signIn(account.email, password).catch(() => null)
      return result && 'user' in result ? result.user : null
    },
    onSuccess: onDone,
  })
  const bad = {
    name:
      isFirst &&
      (wasTried && name.trim() === ''
        ? texts.needsName
        : fieldProblem(follow.error, 'name') && texts.badName),
    email:
      isFirst &&
      (wasTried && email.trim() === ''
        ? texts.needsEmail
        : fieldProblem(follow.error, 'email') && texts.badEmail),
    password:
      wasTried && password.length < shortestPassword
        ? texts.badPassword
        : fieldProblem(follow.error, 'password') && texts.badPassword,
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const isComplete = !isFirst || (name.trim() !== '' && email.trim() !== '')
    if (isComplete && password.length >= shortestPassword) follow.mutate()
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {follow.isError && <ProblemBanner error={follow.error} what={texts.refused} />}
      {isFirst && (
        <TextInput
          name="name"
          autoComplete="name"
          label={texts.name}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          error={bad.name}
        />
      )}
      <TextInput
        type="email"
        name="email"
        autoComplete="username"
        label={texts.email}
        value={email}
        readOnly={!isFirst}
        onChange={event => setEmail(event.currentTarget.value)}
        error={bad.email}
      />
      <PasswordInput
        name="password"
        autoComplete="new-password"
        label={texts.password}
        description={texts.passwordRule}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
        error={bad.password}
      />
      <Button type="submit" variant="filled" loading={follow.isPending}>
        {isFirst ? texts.createAccount : texts.setPassword}
      </Button>
    </form>
  )
}
