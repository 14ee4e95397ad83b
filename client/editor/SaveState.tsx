// Saved, Saving n, Offline n: what the echo of the server's disk says (rule C2), in one width. *Saved* is
// never said of what is not, *Offline n* counts only what is in the copy on this computer.
import { Tooltip } from '@mantine/core'
import { IconCloudCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useMemo, useSyncExternalStore } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { exactTime } from '#client/ui/time.ts'
import styles from './bar.module.css'
import type { DraftSession } from './session/draft-session.ts'
import { sessionMessages } from './session/messages.ts'
import { createSaveSign } from './session/save-sign.ts'

export function SaveState({ session }: { session: DraftSession }) {
  const texts = useMessages(sessionMessages)
  const { language } = useLanguage()
  const save = useMemo(() => createSaveSign(session), [session])
  const sign = useSyncExternalStore(save.subscribe, save.sign)

  switch (sign.kind) {
    case 'opening':
      return <span className={styles.saved} role="status" />
    case 'saved':
      return (
        <Tooltip label={sign.at ? texts.savedAt(exactTime(sign.at, language)) : texts.saved}>
          <span className={styles.saved} data-state="saved" role="status">
            <Icon of={IconCloudCheck} />
            <span>{texts.saved}</span>
          </span>
        </Tooltip>
      )
    case 'offline':
      return (
        <Tooltip label={texts.offlineHelp(sign.kept)} disabled={sign.kept === 0}>
          <span className={styles.saved} data-state="offline" role="status">
            <Icon of={IconCloudOff} />
            {sign.unkept === null ? texts.offline(sign.kept) : texts.notKept(sign.unkept)}
          </span>
        </Tooltip>
      )
    case 'saving':
      return (
        <Tooltip label={texts.savingHelp(sign.count ?? 0)} disabled={sign.count === null}>
          <span className={styles.saved} data-state="saving" role="status">
            <Icon of={IconRefresh} />
            <span>{texts.saving(sign.count ?? 0)}</span>
          </span>
        </Tooltip>
      )
  }
}
