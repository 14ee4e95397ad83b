// Choosing people: a list with a box before each name, and a field that narrows it once it is long. Those
// who are chosen stay in sight, whatever is searched for.
import { Checkbox, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import styles from './PeopleChoice.module.css'
import { PersonSign } from './PersonSign.tsx'

interface Choosable {
  id: string
  name: string
  colour: number
  /** Beside the name, such as what they do. */
  note?: string
}

interface Props {
  label: string
  /** The label of the field that narrows the list. */
  search: string
  /** What stands there when nobody is called so. */
  nobody: string
  people: readonly Choosable[]
  value: readonly string[]
  onChange: (ids: string[]) => void
}

/** From how many on one has to look for somebody. */
const many = 8

export function PeopleChoice({ label, search, nobody, people, value, onChange }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const shown = people.filter(
    person => value.includes(person.id) || person.name.toLowerCase().includes(wanted),
  )
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {people.length > many && (
        <TextInput
          type="search"
          aria-label={search}
          placeholder={search}
          aria-controls={id}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={event => {
            // Enter looks; it does not send the form around it.
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      )}
      <ul id={id} className={styles.list}>
        {shown.map(({ id: personId, name, colour, note }) => (
          <li key={personId}>
            <Checkbox
              checked={value.includes(personId)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(
                  checked ? [...value, personId] : value.filter(chosen => chosen !== personId),
                )
              }
              label={
                <span className={styles.person}>
                  <span aria-hidden="true">
                    <PersonSign name={name} colour={colour} />
                  </span>
                  {name} {note && <small>{note}</small>}
                </span>
              }
            />
          </li>
        ))}
        {shown.length === 0 && <li className={styles.nobody}>{nobody}</li>}
      </ul>
    </fieldset>
  )
}
