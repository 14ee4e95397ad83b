// What stands where a story was, once it is not open to somebody (any more): why, whom to ask, and the text
// that is only on this computer, to take along before its copy here is wiped (rules C9, W2).
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { ErrorState } from '#client/ui/ErrorState.tsx'
import { editorMessages } from './messages.ts'
import { download } from './session/download.ts'
import { wipeLost } from './session/lost-copies.ts'

interface Props {
  storyId: string
  userId: string
  /** It was open on this page a moment ago. */
  wasOpen: boolean
}

export function LostStory({ storyId, userId, wasOpen }: Props) {
  const texts = useMessages(editorMessages)
  const left = useQuery({
    queryKey: ['lost-copies', userId, storyId],
    // A browser that keeps no copies has none.
    queryFn: () => wipeLost(userId, storyId).catch(() => []),
    gcTime: 0,
  })
  const unsaved = left.data ?? []

  async function take() {
    download(unsaved.map(({ text }) => text))
    for (const { wipe } of unsaved) await wipe()
    void left.refetch()
  }

  return (
    <main id="main">
      <ErrorState
        as="h1"
        what={wasOpen ? texts.lost : texts.notFound}
        todo={wasOpen ? texts.lostHelp : texts.notFoundHelp}
        {...(unsaved.length > 0 && { safe: texts.lostText })}
        actions={
          <>
            {unsaved.length > 0 && (
              <Button variant="filled" onClick={() => void take()}>
                {texts.takeText}
              </Button>
            )}
            <ButtonLink {...paths.stories()}>{texts.back}</ButtonLink>
          </>
        }
      />
    </main>
  )
}
