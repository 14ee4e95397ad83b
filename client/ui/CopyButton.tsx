// A button that copies a text and says for a moment that it did, to eyes (its own label) and ears (a status
// beside it: one inside would take the button its name).
import { Button, type ButtonProps, VisuallyHidden } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { defineMessages } from '#shared/i18n/languages.ts'

const messages = defineMessages({ en: { copied: 'Copied' }, de: { copied: 'Kopiert' } })

interface Props extends Omit<ButtonProps, 'children'> {
  value: string
  children: ReactNode
}

export function CopyButton({ value, children, ...rest }: Props) {
  const texts = useMessages(messages)
  const clipboard = useClipboard({ timeout: 3000 })
  const said = clipboard.copied ? texts.copied : ''
  return (
    <>
      <Button {...rest} onClick={() => clipboard.copy(value)}>
        {said || children}
      </Button>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}
