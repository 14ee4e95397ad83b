// The roles of a person, each with what it allows.
import { Checkbox } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import { type StaffRole, staffRoles } from '#shared/permissions/roles.ts'
import { settingsMessages } from './messages.ts'
import styles from './settings.module.css'

interface Props {
  value: readonly StaffRole[]
  onChange: (roles: StaffRole[]) => void
  /** Shown when the choice was tried with none. */
  error: string | null
}

export function RoleChoice({ value, onChange, error }: Props) {
  const texts = useMessages(settingsMessages)
  return (
    <fieldset className={styles.roles}>
      <legend>{texts.roles}</legend>
      {staffRoles.map(role => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(staffRoles.filter(known => (known === role ? checked : value.includes(known))))
          }
          label={
            <>
              {texts.roleNames[role]} <small>{texts.roleHelp[role]}</small>
            </>
          }
        />
      ))}
      {error && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
