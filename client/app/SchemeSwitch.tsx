// Light or dark, at a press. Following the system is chosen in Settings.
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { appMessages } from './messages.ts'

export function SchemeSwitch() {
  const texts = useMessages(appMessages)
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  return (
    <ActionIcon
      aria-label={isDark ? texts.toLight : texts.toDark}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      <Icon of={isDark ? IconSun : IconMoon} />
    </ActionIcon>
  )
}
