// What the audit trail is narrowed to.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { peopleQuery } from '#client/auth/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { InlineSelect } from '#client/ui/InlineSelect.tsx'
import { auditActions } from '#shared/audit/actions.ts'
import styles from './audit.module.css'
import { type AuditFilter, parseAuditFilter } from './filter.ts'
import { auditMessages } from './messages.ts'

interface Props {
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
}

export function AuditFilters({ filter, onChange }: Props) {
  const texts = useMessages(auditMessages)
  const { data: people = [] } = useQuery(peopleQuery)
  const set = (change: { [K in keyof AuditFilter]?: string }) =>
    onChange(parseAuditFilter({ ...filter, ...change }))
  return (
    <fieldset className={styles.filters} aria-label={texts.filters}>
      <InlineSelect
        label={texts.person}
        value={filter.person ?? ''}
        options={[
          { value: '', label: texts.anybody },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={person => set({ person })}
      />
      <InlineSelect
        label={texts.action}
        value={filter.action ?? ''}
        options={[
          { value: '', label: texts.anything },
          ...auditActions.map(action => ({ value: action, label: texts.actions[action] })),
        ]}
        onChange={action => set({ action })}
      />
      <Day label={texts.from} value={filter.from ?? ''} onChange={from => set({ from })} />
      <Day label={texts.to} value={filter.to ?? ''} onChange={to => set({ to })} />
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" size="xs" onClick={() => onChange({})}>
          {texts.clear}
        </Button>
      )}
    </fieldset>
  )
}

interface DayProps {
  label: string
  value: string
  onChange: (day: string) => void
}

function Day({ label, value, onChange }: DayProps) {
  const id = useId()
  return (
    <span className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
      />
    </span>
  )
}
