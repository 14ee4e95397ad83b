// Something secret that is shown this once, to be copied and handed over.
import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { defineMessages } from '#shared/i18n/languages.ts'
import { CopyButton } from './CopyButton.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './ShownOnce.module.css'

const messages = defineMessages({
  en: { done: 'Done', close: 'Close' },
  de: { done: 'Fertig', close: 'Schließen' },
})

interface Props {
  title: string
  help: string
  /** What the value is called, what stands below it, and what the button says that copies it. */
  label: string
  description?: string
  copy: string
  value: string
  /** Below the value: how it is used. */
  children?: ReactNode
  onClose: () => void
}

export function ShownOnce({
  title,
  help,
  label,
  description,
  copy,
  value,
  children,
  onClose,
}: Props) {
  const texts = useMessages(messages)
  return (
    <Dialog
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={styles.parts}>
        <p>{help}</p>
        <div className={styles.line}>
          <TextInput
            data-autofocus
            readOnly
            label={label}
            description={description}
            value={value}
            onFocus={event => event.currentTarget.select()}
          />
          <CopyButton variant="filled" value={value}>
            {copy}
          </CopyButton>
        </div>
        {children}
        <Button onClick={onClose}>{texts.done}</Button>
      </div>
    </Dialog>
  )
}
