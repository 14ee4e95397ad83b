// A one-time link, to be copied and given to the person. It is shown this once.
import { Button, Modal, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { IssuedLink } from '#shared/auth/api.ts'
import styles from './auth.module.css'
import { linkMessages } from './link-messages.ts'

interface Props {
  name: string
  link: IssuedLink
  onClose: () => void
}

export function LinkDialog({ name, link, onClose }: Props) {
  const texts = useMessages(linkMessages)
  const { language } = useLanguage()
  const clipboard = useClipboard({ timeout: 3000 })
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={texts.linkTitle(name)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={styles.form}>
        <p>{texts.linkHelp}</p>
        <div className={styles.link}>
          <TextInput
            data-autofocus
            readOnly
            label={texts.link}
            description={texts.linkUntil(dateAndTime(link.expiresAt, language))}
            value={link.url}
            onFocus={event => event.currentTarget.select()}
          />
          <Button variant="filled" onClick={() => clipboard.copy(link.url)}>
            <span role="status">{clipboard.copied ? texts.copied : texts.copy}</span>
          </Button>
        </div>
        <Button onClick={onClose}>{texts.done}</Button>
      </div>
    </Modal>
  )
}
