// A choice that reads as a part of a line: "Desk: all desks".
import { useId } from 'react'
import styles from './InlineSelect.module.css'

interface Props {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

export function InlineSelect({ label, value, options, onChange }: Props) {
  const id = useId()
  return (
    <span className={styles.pair}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
