// Beside the publish button, the one to its rarer ways: with their menu, or before that is there.
import { ActionIcon, type ActionIconProps } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { buttonMessages } from './button-messages.ts'

export function PublishMenuButton(props: ActionIconProps & ComponentProps<'button'>) {
  const texts = useMessages(buttonMessages)
  return (
    <ActionIcon variant="default" size="input-sm" aria-label={texts.more} {...props}>
      <Icon of={IconChevronDown} />
    </ActionIcon>
  )
}
