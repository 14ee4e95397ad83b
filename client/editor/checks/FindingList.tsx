// Findings of the checks: what is wrong, what to do, a way to where it is, and a button where it is
// certain what mends it.
import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Finding, Fix } from '#shared/publishing/check.ts'
import { editorMessages } from '../messages.ts'
import styles from './checks.module.css'
import { mendedWords } from './mended-words.ts'
import { checksMessages } from './messages.ts'

interface Props {
  findings: readonly Finding[]
  /** The language of the article, for the quotes. */
  language: string
  onGoTo: (finding: Finding) => void
  /** Absent where nothing can be changed. */
  onMend?: ((finding: Finding, fix: Fix) => void) | undefined
  /** Absent where nobody may add to the newsroom's dictionary. */
  onAddWord?: ((word: string) => void) | undefined
}

export function FindingList({ findings, language, onGoTo, onMend, onAddWord }: Props) {
  const texts = useMessages(checksMessages)
  const names = useMessages(editorMessages).fields
  return (
    <ul>
      {findings.map((finding, index) => {
        const { rule, level, message, hint, quote, field, fix, thread, unknown } = finding
        return (
          <li key={thread ?? `${rule}-${index}`} className={styles.finding} data-level={level}>
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
              <p className={styles.ways}>
                <button type="button" className={styles.link} onClick={() => onGoTo(finding)}>
                  {thread ? texts.goToThread : texts.goTo(names[field] ?? field)}
                </button>
                {fix && onMend && (
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => onMend(finding, fix)}
                  >
                    {fix.kind === 'remove'
                      ? texts.remove
                      : texts.replace(mendedWords(fix.text, fix.by))}
                  </button>
                )}
                {unknown !== undefined && onAddWord && (
                  <button type="button" className={styles.link} onClick={() => onAddWord(unknown)}>
                    {texts.addWord(unknown)}
                  </button>
                )}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
