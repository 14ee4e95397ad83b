// A token that was just made, to be copied. It is shown this once.
import { Button, Modal, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useMessages } from '#client/i18n/language.tsx'
import styles from '../settings.module.css'
import { exportMessages } from './messages.ts'

interface Props {
  name: string
  token: string
  onClose: () => void
}

export function ShownToken({ name, token, onClose }: Props) {
  const texts = useMessages(exportMessages)
  const clipboard = useClipboard({ timeout: 3000 })
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={texts.shown(name)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={styles.form}>
        <p>{texts.shownHelp}</p>
        <div className={styles.addDesk}>
          <TextInput
            data-autofocus
            readOnly
            label={texts.token}
            value={token}
            onFocus={event => event.currentTarget.select()}
          />
          <Button variant="filled" onClick={() => clipboard.copy(token)}>
            <span role="status">{clipboard.copied ? texts.copied : texts.copy}</span>
          </Button>
        </div>
        <p className={styles.help}>
          {texts.use} <code>Authorization: Bearer …</code>
        </p>
        <Button onClick={onClose}>{texts.done}</Button>
      </div>
    </Modal>
  )
}
