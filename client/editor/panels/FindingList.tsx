// Findings of the checks: what is wrong, what to do, and a way to where it is.
import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Finding } from '#shared/publishing/check.ts'
import { editorMessages } from '../messages.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'

interface Props {
  findings: readonly Finding[]
  /** The language of the article, for the quotes. */
  language: string
  onGoTo: (field: string) => void
}

export function FindingList({ findings, language, onGoTo }: Props) {
  const texts = useMessages(panelMessages)
  const names = useMessages(editorMessages).fields
  return (
    <ul>
      {findings.map(({ rule, level, message, hint, quote, field }, index) => (
        <li key={`${rule}-${index}`} className={styles.finding} data-level={level}>
          <Icon of={level === 'error' ? IconAlertOctagon : IconAlertTriangle} />
          <div>
            <p>
              <b>{level === 'error' ? texts.error : texts.warning}</b> {message}
            </p>
            {quote && (
              <p className={styles.quote} lang={language}>
                {quote}
              </p>
            )}
            {hint && <p className={styles.hint}>{hint}</p>}
            <button type="button" className={styles.link} onClick={() => onGoTo(field)}>
              {texts.goTo(names[field] ?? field)}
            </button>
          </div>
        </li>
      ))}
    </ul>
  )
}
