// Colleagues and what they may do, for everybody to see.
import { useMessages } from '#client/i18n/language.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import type { Person } from '#shared/auth/api.ts'
import { settingsMessages } from './messages.ts'
import styles from './people.module.css'
import { Table } from './Table.tsx'

export function PeopleTable({ people }: { people: readonly Person[] }) {
  const texts = useMessages(settingsMessages)
  return (
    <Table columns={[texts.name, texts.roles]}>
      {people.map(({ id, name, colour, roles }) => (
        <tr key={id}>
          <th scope="row">
            <span className={styles.person}>
              <PersonSign name={name} colour={colour} /> {name}
            </span>
          </th>
          <td>{roles.map(role => texts.roleNames[role]).join(', ')}</td>
        </tr>
      ))}
    </Table>
  )
}
