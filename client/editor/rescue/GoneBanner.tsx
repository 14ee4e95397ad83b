// In a story, when others took away the block that one was writing in: one's words are not lost, and where they are.
import { Button } from '@mantine/core'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Banner } from '#client/ui/Banner.tsx'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import { rescueMessages } from './messages.ts'

/** Characters of the words that a line has room for. */
const shown = 120

interface Props {
  words: string
  onClose: () => void
}

export function GoneBanner({ words, onClose }: Props) {
  const texts = useMessages(rescueMessages)
  const line = words.replaceAll(/\s+/g, ' ')
  return (
    <Banner
      kind="warn"
      actions={
        <>
          <CopyButton size="xs" variant="default" value={words}>
            {texts.copy}
          </CopyButton>
          <ButtonLink {...paths.rescued()} size="xs" variant="default">
            {texts.look}
          </ButtonLink>
          <Button size="xs" variant="default" onClick={onClose}>
            {texts.dismiss}
          </Button>
        </>
      }
    >
      {texts.goneHere(line.length > shown ? `${line.slice(0, shown - 1)}…` : line)}
    </Banner>
  )
}
