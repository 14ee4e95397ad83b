// Saved, Saving n, Offline n: what the echo of the server's disk says (rule C2), in one width.
import { Tooltip } from '@mantine/core'
import { IconCloudCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { exactTime } from '#client/ui/time.ts'
import styles from './bar.module.css'
import { editorMessages } from './messages.ts'
import type { SessionStatus } from './session/draft-session.ts'

/** Saving shows only after this, so that typing does not flicker; in milliseconds. */
const patience = 500

/** True once `isOn` has been so for a while. */
function useLasting(isOn: boolean) {
  const [hasLasted, setLasted] = useState(false)
  useEffect(() => {
    if (!isOn) return setLasted(false)
    const timer = window.setTimeout(() => setLasted(true), patience)
    return () => window.clearTimeout(timer)
  }, [isOn])
  return hasLasted && isOn
}

export function SaveState({ isConnected, isReady, unsaved, savedAt }: SessionStatus) {
  const texts = useMessages(editorMessages)
  const { language } = useLanguage()
  const isSaving = useLasting(isConnected && unsaved > 0)
  // The first moments of a page are no outage.
  const isOffline = useLasting(!isConnected)

  if (isOffline && isReady) {
    return (
      <span className={styles.saved} data-state="offline" role="status">
        <Icon of={IconCloudOff} />
        {texts.offline(unsaved)}
      </span>
    )
  }
  if (isSaving) {
    return (
      <Tooltip label={texts.savingHelp(unsaved)}>
        <span className={styles.saved} data-state="saving" role="status">
          <Icon of={IconRefresh} />
          {texts.saving(unsaved)}
        </span>
      </Tooltip>
    )
  }
  return (
    <Tooltip label={savedAt ? texts.savedAt(exactTime(savedAt, language)) : texts.saved}>
      <span className={styles.saved} data-state="saved" role="status">
        <Icon of={IconCloudCheck} />
        {isReady ? texts.saved : ''}
      </span>
    </Tooltip>
  )
}
