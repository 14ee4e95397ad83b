// What a row tells in signs: open and blocking comments, errors and warnings; each sign with its words.
import { VisuallyHidden } from '@mantine/core'
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCheck,
  IconMessage,
  IconOctagonMinus,
} from '@tabler/icons-react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Story } from '#shared/stories/api.ts'
import { storiesMessages } from './messages.ts'
import styles from './Signals.module.css'

export function ThreadSignals({ open, blocking }: Story['threads']) {
  const texts = useMessages(storiesMessages)
  if (open === 0) {
    return (
      <span className={styles.none}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{texts.noThreads}</VisuallyHidden>
      </span>
    )
  }
  return (
    <>
      <span className={styles.signal}>
        <Icon of={IconMessage} size={14} />
        {open}
        <VisuallyHidden> {texts.open}</VisuallyHidden>
      </span>
      {blocking > 0 && (
        <span className={styles.signal} data-level="error">
          <Icon of={IconOctagonMinus} size={14} />
          {texts.blocking(blocking)}
        </span>
      )}
    </>
  )
}

export function CheckSignals({ errors, warnings }: Story['checks']) {
  const texts = useMessages(storiesMessages)
  if (errors + warnings === 0) {
    return (
      <span className={styles.none}>
        <Icon of={IconCheck} size={14} />
        <VisuallyHidden>{texts.noFindings}</VisuallyHidden>
      </span>
    )
  }
  return (
    <>
      {errors > 0 && (
        <span className={styles.signal} data-level="error">
          <Icon of={IconAlertOctagon} size={14} />
          {errors}
          <VisuallyHidden> {texts.errors(errors)}</VisuallyHidden>
        </span>
      )}
      {warnings > 0 && (
        <span className={styles.signal} data-level="warning">
          <Icon of={IconAlertTriangle} size={14} />
          {warnings}
          <VisuallyHidden> {texts.warnings(warnings)}</VisuallyHidden>
        </span>
      )}
    </>
  )
}
