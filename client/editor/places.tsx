// The places of what stands around a story, until it comes: nothing moves when it does.
import { Button } from '@mantine/core'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import type { Story } from '#shared/stories/api.ts'
import styles from './editor.module.css'
import { editorMessages } from './messages.ts'
import side from './side.module.css'
import toolbar from './toolbar.module.css'

/** Milliseconds after which something is said. */
const patience = 10_000

interface LaterProps {
  isDue: boolean
  place?: ReactNode
  children: ReactNode
}

/** What comes once it is due and there; until then its place. */
export const Later = ({ isDue, place = null, children }: LaterProps) =>
  isDue ? <Suspense fallback={place}>{children}</Suspense> : place

/** Of the tools. Whoever waits for them long is told what to do. */
export function ToolsPlace() {
  const texts = useMessages(editorMessages)
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={toolbar.tools} role="status">
      {isLate && (
        <>
          {texts.toolsLate}
          <Button size="compact-xs" variant="subtle" onClick={() => location.reload()}>
            {texts.reload}
          </Button>
        </>
      )}
    </div>
  )
}

/** Of the lines over the draft. */
export const NoticePlaces = ({ story }: { story: Story }) => {
  const { corrects, correction, schedule, live, plan } = story
  const isOver = live === 'withdrawn' || live === 'killed'
  return [corrects, correction, schedule, isOver, plan.finalRead].map(
    (isThere, index) => isThere && <div key={index} className={styles.notice} aria-hidden="true" />,
  )
}

/** Of the panel. */
export function PanelPlace() {
  const texts = useMessages(editorMessages)
  return (
    <aside className={side.side} aria-label={texts.panel} aria-busy="true">
      <div className={side.head}>
        <div className={side.list} />
      </div>
    </aside>
  )
}
