// The frame of the pages that one sees before being signed in: a card with a heading, and the language.
import type { ReactNode } from 'react'
import { LanguageSwitch } from '#client/app/LanguageSwitch.tsx'
import styles from './auth.module.css'

interface Props {
  title: string
  help?: string
  children: ReactNode
  foot?: string
}

export const AuthPage = ({ title, help, children, foot }: Props) => (
  <main className={styles.page} id="main">
    <title>{`${title} · Standfirst`}</title>
    <div className={styles.card}>
      <p className={styles.mark}>Standfirst</p>
      <h1>{title}</h1>
      {help && <p className={styles.help}>{help}</p>}
      {children}
    </div>
    <div className={styles.foot}>
      <span>{foot}</span>
      <LanguageSwitch />
    </div>
  </main>
)
