// A table of the settings: a line each on a phone.
import type { ReactNode } from 'react'
import styles from './people.module.css'

export const Table = ({ columns, children }: { columns: string[]; children: ReactNode }) => (
  <table className={styles.table}>
    <thead>
      <tr>
        {columns.map(column => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)
