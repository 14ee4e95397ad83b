// What stands where a story was, once it is not open to somebody (any more): why, whom to ask, and where the
// words are that were typed here and never reached the newsroom (rules C9, W2).
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { ErrorState } from '#client/ui/ErrorState.tsx'
import { editorMessages } from './messages.ts'
import { rescueMessages } from './rescue/messages.ts'
import { rescuedQuery } from './rescue/rescued-query.ts'

interface Props {
  storyId: string
  userId: string
  /** It was open on this page a moment ago. */
  wasOpen: boolean
}

export function LostStory({ storyId, userId, wasOpen }: Props) {
  const texts = useMessages(editorMessages)
  const rescueTexts = useMessages(rescueMessages)
  const { data = [] } = useQuery({ ...rescuedQuery(userId), refetchOnMount: 'always' })
  const hasWords = data.some(rescued => rescued.storyId === storyId)

  return (
    <main id="main" tabIndex={-1}>
      <ErrorState
        as="h1"
        what={wasOpen ? texts.lost : texts.notFound}
        todo={wasOpen ? texts.lostHelp : texts.notFoundHelp}
        {...(hasWords && { safe: rescueTexts.setAside })}
        actions={
          <>
            {hasWords && (
              <ButtonLink {...paths.rescued()} variant="filled">
                {rescueTexts.look}
              </ButtonLink>
            )}
            <ButtonLink {...paths.stories()}>{texts.back}</ButtonLink>
          </>
        }
      />
    </main>
  )
}
