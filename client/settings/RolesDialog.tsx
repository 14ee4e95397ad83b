// Changing what a person may do; it takes effect at once, also where they are writing.
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, isApiError } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { Banner } from '#client/ui/Banner.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { User } from '#shared/auth/api.ts'
import type { StaffRole } from '#shared/permissions/roles.ts'
import { settingsMessages } from './messages.ts'
import { RoleChoice } from './RoleChoice.tsx'
import styles from './settings.module.css'

interface Props {
  user: User
  onClose: () => void
}

export function RolesDialog({ user, onClose }: Props) {
  const texts = useMessages(settingsMessages)
  const queries = useQueryClient()
  const [roles, setRoles] = useState<StaffRole[]>(user.roles.filter(role => role !== 'guest'))

  const save = useMutation({
    mutationFn: () =>
      call('PATCH /api/users/:userId', { params: { userId: user.id }, body: { roles } }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: keys.users })
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (roles.length > 0) save.mutate()
  }

  return (
    <Dialog
      onClose={onClose}
      title={texts.rolesTitle(user.name)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.form} onSubmit={submit}>
        {isApiError(save.error, 'conflict') && <Banner kind="error">{texts.onlyAdmin}</Banner>}
        {save.isError && !isApiError(save.error, 'conflict') && (
          <ProblemBanner error={save.error} what={texts.notSaved} />
        )}
        <RoleChoice
          value={roles}
          onChange={setRoles}
          error={roles.length === 0 ? texts.needsRole : null}
        />
        <Button type="submit" variant="filled" loading={save.isPending}>
          {texts.save}
        </Button>
      </form>
    </Dialog>
  )
}
