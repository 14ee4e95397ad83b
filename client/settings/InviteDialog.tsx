// Inviting a person: an account with a name, an address and roles. The link to give them comes next.
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, isApiError } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { fieldProblem } from '#client/problems.ts'
import { keys } from '#client/query.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { IssuedLink, User } from '#shared/auth/api.ts'
import type { StaffRole } from '#shared/permissions/roles.ts'
import { settingsMessages } from './messages.ts'
import { RoleChoice } from './RoleChoice.tsx'
import styles from './settings.module.css'

interface Props {
  onClose: () => void
  onInvited: (user: User, link: IssuedLink | null) => void
}

export function InviteDialog({ onClose, onInvited }: Props) {
  const texts = useMessages(settingsMessages)
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<StaffRole[]>(['writer'])
  const [wasTried, setTried] = useState(false)

  const invite = useMutation({
    mutationFn: () => call('POST /api/users', { body: { name, email, roles } }),
    async onSuccess({ user, invitation }) {
      await queries.invalidateQueries({ queryKey: keys.users })
      onInvited(user, invitation)
    },
  })
  const isTaken = isApiError(invite.error, 'conflict')
  const isBadEmail = fieldProblem(invite.error, 'email') !== null && !isTaken

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '' && email.trim() !== '' && roles.length > 0) invite.mutate()
  }

  function emailError() {
    if (isTaken) return texts.emailTaken
    return isBadEmail || (wasTried && email.trim() === '') ? texts.badEmail : null
  }

  return (
    <Dialog
      onClose={onClose}
      title={texts.inviteTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        {invite.isError && !isTaken && !isBadEmail && (
          <ProblemBanner error={invite.error} what={texts.notInvited} />
        )}
        <TextInput
          data-autofocus
          label={texts.name}
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          error={wasTried && name.trim() === '' ? texts.needsName : null}
        />
        <TextInput
          type="email"
          label={texts.email}
          autoComplete="off"
          value={email}
          onChange={event => {
            invite.reset()
            setEmail(event.currentTarget.value)
          }}
          error={emailError()}
        />
        <RoleChoice
          value={roles}
          onChange={setRoles}
          error={wasTried && roles.length === 0 ? texts.needsRole : null}
        />
        <Button type="submit" variant="filled" loading={invite.isPending}>
          {texts.createInvitation}
        </Button>
      </form>
    </Dialog>
  )
}
