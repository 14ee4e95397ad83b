// Asks for the address of something to embed, and says at once what becomes of it.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import styles from '#client/media/PicturePicker.module.css'
import { Dialog } from '#client/ui/Dialog.tsx'
import { embedOf } from '#shared/article/embeds.ts'
import { linkPattern } from '#shared/article/vocabulary.ts'
import { storyMediaMessages } from './messages.ts'

interface Props {
  onEmbed: (address: string) => void
  onClose: () => void
}

export function EmbedDialog({ onEmbed, onClose }: Props) {
  const texts = useMessages(storyMediaMessages)
  const [typed, setTyped] = useState('')
  const [wasTried, setTried] = useState(false)
  const address = typed.trim()
  const isAddress = linkPattern.test(address)
  const embed = embedOf(address)
  const says = embed
    ? texts.embedOn(texts.embedKinds[embed.kind], embed.name)
    : isAddress
      ? texts.embedUnknown
      : texts.embedHelp

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isAddress) onEmbed(address)
  }

  return (
    <Dialog
      onClose={onClose}
      title={texts.embedTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <form className={styles.embed} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          type="url"
          label={texts.embedAddress}
          value={typed}
          error={wasTried && !isAddress ? texts.embedInvalid : null}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <p className={styles.or} role="status">
          {says}
        </p>
        <Button type="submit" variant="filled">
          {isAddress && !embed ? texts.embedLink : texts.embedInsert}
        </Button>
      </form>
    </Dialog>
  )
}
