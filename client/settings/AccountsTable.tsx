// Accounts, for administrators: roles, new links, and closing the door to somebody. Changes take effect
// at once.
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, isApiError } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import type { IssuedLink, User } from '#shared/auth/api.ts'
import { settingsMessages } from './messages.ts'
import styles from './people.module.css'
import { RolesDialog } from './RolesDialog.tsx'
import { Table } from './Table.tsx'

interface Props {
  users: readonly User[]
  onLink: (name: string, link: IssuedLink) => void
}

export function AccountsTable({ users, onLink }: Props) {
  const texts = useMessages(settingsMessages)
  const me = useMe()
  const queries = useQueryClient()
  const [changing, setChanging] = useState<User | null>(null)

  const setDisabled = useMutation({
    mutationFn: ({ id, disabled }: User) =>
      call('PATCH /api/users/:userId', { params: { userId: id }, body: { disabled: !disabled } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.users }),
  })
  const issue = useMutation({
    mutationFn: ({ id }: User) => call('POST /api/users/:userId/link', { params: { userId: id } }),
    onSuccess: (link, { name }) => onLink(name, link),
  })
  const isOnlyAdmin = isApiError(setDisabled.error, 'conflict')

  const statusOf = ({ disabled, hasPassword }: User) =>
    disabled ? texts.disabled : hasPassword ? texts.active : texts.invited

  return (
    <>
      {isOnlyAdmin && <Banner kind="error">{texts.onlyAdmin}</Banner>}
      {setDisabled.isError && !isOnlyAdmin && (
        <ProblemBanner error={setDisabled.error} what={texts.notChanged} />
      )}
      {issue.isError && <ProblemBanner error={issue.error} what={texts.noLink} />}
      <Table columns={[texts.name, texts.email, texts.roles, texts.status, texts.actions]}>
        {users.map(user => (
          <tr key={user.id} data-disabled={user.disabled || undefined}>
            <th scope="row">
              <span className={styles.person}>
                <PersonSign name={user.name} colour={user.colour} /> {user.name}
              </span>
            </th>
            <td className={styles.email}>{user.email}</td>
            <td>{user.roles.map(role => texts.roleNames[role]).join(', ')}</td>
            <td>{statusOf(user)}</td>
            <td>
              <span className={styles.actions}>
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={texts.of(texts.changeRoles, user.name)}
                  onClick={() => setChanging(user)}
                >
                  {texts.changeRoles}
                </Button>
                <ActionButton
                  size="xs"
                  variant="subtle"
                  aria-label={texts.of(texts.newLink, user.name)}
                  reason={user.disabled ? texts.isDisabled : null}
                  onPress={() => issue.mutate(user)}
                >
                  {texts.newLink}
                </ActionButton>
                <ActionButton
                  size="xs"
                  variant="subtle"
                  aria-label={texts.of(user.disabled ? texts.enable : texts.disable, user.name)}
                  reason={user.id === me.id ? texts.notYourself : null}
                  onPress={() => setDisabled.mutate(user)}
                >
                  {user.disabled ? texts.enable : texts.disable}
                </ActionButton>
              </span>
            </td>
          </tr>
        ))}
      </Table>
      {changing && <RolesDialog user={changing} onClose={() => setChanging(null)} />}
    </>
  )
}
