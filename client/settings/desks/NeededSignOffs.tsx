// The sign-offs that a desk's stories need. Where nobody could give one, that stands beside it: a story that
// needs it would wait for a chief.
import { Checkbox } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import type { Desk } from '#shared/desks/api.ts'
import { signOffNames } from '#shared/signoffs/findings.ts'
import { type SignOffKind, signOffKinds } from '#shared/signoffs/kinds.ts'
import styles from './desks.module.css'
import { desksMessages } from './messages.ts'

interface Props {
  value: readonly SignOffKind[]
  /** All desks, this one as it is in the form. */
  desks: readonly Desk[]
  onChange: (kinds: SignOffKind[]) => void
}

export function NeededSignOffs({ value, desks, onChange }: Props) {
  const texts = useMessages(desksMessages)
  const signs = useMessages(signOffNames)

  function lack(kind: SignOffKind) {
    const givers = desks.filter(desk => desk.kind === kind)
    if (givers.length === 0) return texts.nobodyGives
    return givers.every(({ members }) => members.length === 0) ? texts.hasNoMembers : null
  }

  return (
    <fieldset className={styles.group}>
      <legend>{texts.needs}</legend>
      {signOffKinds.map(kind => (
        <Checkbox
          key={kind}
          checked={value.includes(kind)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(
              signOffKinds.filter(known => (known === kind ? checked : value.includes(known))),
            )
          }
          label={
            <>
              {signs[kind]} {value.includes(kind) && <small>{lack(kind)}</small>}
            </>
          }
        />
      ))}
    </fieldset>
  )
}
