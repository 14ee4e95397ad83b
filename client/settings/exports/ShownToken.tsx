// A token that was just made.
import { useMessages } from '#client/i18n/language.tsx'
import { ShownOnce } from '#client/ui/ShownOnce.tsx'
import styles from '../settings.module.css'
import { exportMessages } from './messages.ts'

interface Props {
  name: string
  token: string
  onClose: () => void
}

export function ShownToken({ name, token, onClose }: Props) {
  const texts = useMessages(exportMessages)
  return (
    <ShownOnce
      title={texts.shown(name)}
      help={texts.shownHelp}
      label={texts.token}
      copy={texts.copy}
      value={token}
      onClose={onClose}
    >
      <p className={styles.help}>
        {texts.use} <code>Authorization: Bearer …</code>
      </p>
    </ShownOnce>
  )
}
