// A field for a name in the draft, with the profiles that match it below: choosing one fills in its name and
// links it. While it has the focus it shows what is typed here; otherwise what the draft says.
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Combobox.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Contributor } from '#shared/contributors/api.ts'
import styles from './contributors.module.css'
import { contributorsLikeQuery } from './queries.ts'

interface Props {
  label: string
  value: string
  /** What of the field is looked up; all of it, or the last of several names. */
  termOf?: (typed: string) => string
  onType: (text: string) => void
  /** Returns what the field shows then. */
  onChoose: (contributor: Contributor, typed: string) => string
}

const whole = (typed: string) => typed

export function ContributorInput({ label, value, termOf = whole, onType, onChoose }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const term = typed === null ? '' : termOf(typed).trim()
  const [wanted] = useDebouncedValue(term, 200)
  const { data } = useQuery(contributorsLikeQuery(wanted))
  const found = term.length > 1 ? (data?.contributors ?? []) : []
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })

  return (
    <Combobox
      store={list}
      onOptionSubmit={id => {
        const chosen = found.find(contributor => contributor.id === id)
        if (chosen) setTyped(onChoose(chosen, typed ?? value))
        list.closeDropdown()
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          value={typed ?? value}
          onFocus={() => setTyped(value)}
          onBlur={() => {
            setTyped(null)
            list.closeDropdown()
          }}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            onType(currentTarget.value)
            list.openDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={label}>
          {found.map(({ id, name, role }) => (
            <Combobox.Option key={id} value={id}>
              {name} {role !== '' && <small className={styles.role}>{role}</small>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
