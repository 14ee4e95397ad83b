// The frame of a page: the rail at the left (at the bottom on a phone), the page beside it, its bar with
// the heading on top, and the line at the foot. What is in them is the caller's.
import { createContext, type ReactNode, useContext } from 'react'
import styles from './Shell.module.css'

const InMain = createContext(false)

interface ShellProps {
  /** The words of the link that leads past the rail. */
  skip: string
  rail: ReactNode
  children: ReactNode
}

export const Shell = ({ skip, rail, children }: ShellProps) => (
  <div className={styles.shell}>
    <a className={styles.skip} href="#main">
      {skip}
    </a>
    {rail}
    <main className={styles.main} id="main" tabIndex={-1}>
      <InMain value>{children}</InMain>
    </main>
  </div>
)

/** For what stands in for a page, which may be in a frame or not: there is one main either way. */
export const Main = ({ children }: { children: ReactNode }) =>
  useContext(InMain) ? (
    children
  ) : (
    <main id="main" tabIndex={-1}>
      {children}
    </main>
  )

interface RailProps {
  label: string
  /** The link with the newsroom's mark. */
  mark: ReactNode
  /** Links, each with an icon and a word; on a phone there is no room for the minor ones. */
  places: { name: string; link: ReactNode; isMinor?: boolean }[]
  foot: ReactNode
}

export const Rail = ({ label, mark, places, foot }: RailProps) => (
  <nav className={styles.rail} aria-label={label}>
    <div className={styles.mark}>{mark}</div>
    <ul className={styles.places}>
      {places.map(({ name, link, isMinor }) => (
        <li key={name} data-minor={isMinor || undefined}>
          {link}
        </li>
      ))}
    </ul>
    <div className={styles.foot}>{foot}</div>
  </nav>
)

interface BarProps {
  title: string
  /** Before the heading, such as a way back. */
  before?: ReactNode
  /** After the heading; a <Grow/> pushes what follows to the right. */
  children?: ReactNode
}

export const Bar = ({ title, before, children }: BarProps) => (
  <header className={styles.bar}>
    {before}
    <h1>{title}</h1>
    {children}
  </header>
)

export const Grow = () => <span className={styles.grow} />

export const StatusLine = ({ children }: { children: ReactNode }) => (
  <footer className={styles.status}>{children}</footer>
)
