// Says that one is suggesting, and how much of it the server has not got.
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMessages } from '#client/i18n/language.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { suggestionMessages } from './messages.ts'

interface Props {
  unsent: number
  onStop: () => void
}

export function SuggestingBanner({ unsent, onStop }: Props) {
  const texts = useMessages(suggestionMessages)
  return (
    <Banner
      icon={IconPencil}
      actions={
        <Button size="xs" variant="default" onClick={onStop}>
          {texts.stop}
        </Button>
      }
    >
      {texts.modeIsOn} {unsent > 0 && <span role="status">{texts.unsent(unsent)}</span>}
    </Banner>
  )
}
