// A part of the settings: its heading under an ink rule, what can be done with the whole of it, the rest.
import { type ReactNode, useId } from 'react'
import styles from './settings.module.css'

interface Props {
  title: string
  action?: ReactNode
  children: ReactNode
}

export function Section({ title, action, children }: Props) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
