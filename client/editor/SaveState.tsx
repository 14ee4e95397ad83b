// Saved, Saving n, Offline n: what the echo of the server's disk says (rule C2), in one width. *Saved* is
// never said of what is not, *Offline n* counts only what is in the copy on this computer; both come after
// a moment of quiet, so that typing does not flicker.
import { Tooltip } from '@mantine/core'
import { IconCloudCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { exactTime } from '#client/ui/time.ts'
import styles from './bar.module.css'
import type { SessionStatus } from './session/draft-session.ts'
import { sessionMessages } from './session/messages.ts'

/** How long it must have been so, in milliseconds, before it is said. */
const patience = { saved: 300, count: 500, offline: 500 }

/** True once `isOn` has been so for `wait`; false at once when it ends. */
function useLasting(isOn: boolean, wait: number) {
  const [hasLasted, setLasted] = useState(false)
  useEffect(() => {
    if (!isOn) return setLasted(false)
    const timer = window.setTimeout(() => setLasted(true), wait)
    return () => window.clearTimeout(timer)
  }, [isOn, wait])
  return hasLasted && isOn
}

export function SaveState({ isConnected, isReady, unsaved, unkept, savedAt }: SessionStatus) {
  const texts = useMessages(sessionMessages)
  const { language } = useLanguage()
  const isSaved = useLasting(isConnected && unsaved === 0, patience.saved)
  const isSlow = useLasting(isConnected && unsaved > 0, patience.count)
  // The first moments of a page are no outage.
  const isOffline = useLasting(!isConnected, patience.offline)
  const isUnkept = useLasting(!isConnected && unkept > 0, patience.count)

  if (!isReady) return <span className={styles.saved} role="status" />
  if (isSaved) {
    return (
      <Tooltip label={savedAt ? texts.savedAt(exactTime(savedAt, language)) : texts.saved}>
        <span className={styles.saved} data-state="saved" role="status">
          <Icon of={IconCloudCheck} />
          {texts.saved}
        </span>
      </Tooltip>
    )
  }
  if (isOffline) {
    const kept = unsaved - unkept
    return (
      <Tooltip label={texts.offlineHelp(kept)} disabled={kept === 0}>
        <span className={styles.saved} data-state="offline" role="status">
          <Icon of={IconCloudOff} />
          {isUnkept ? texts.notKept(unkept) : texts.offline(kept)}
        </span>
      </Tooltip>
    )
  }
  return (
    <Tooltip label={texts.savingHelp(unsaved)} disabled={unsaved === 0}>
      <span className={styles.saved} data-state="saving" role="status">
        <Icon of={IconRefresh} />
        {texts.saving(isSlow ? unsaved : 0)}
      </span>
    </Tooltip>
  )
}
