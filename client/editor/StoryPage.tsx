// The page of one story: loads what is known of it, then opens its draft.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { GuestEnded } from '#client/access/GuestEnded.tsx'
import { isApiError } from '#client/api.ts'
import { meQuery } from '#client/auth/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { storyQuery } from '#client/stories/queries.ts'
import { ErrorState } from '#client/ui/ErrorState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { User } from '#shared/auth/api.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import type { Story } from '#shared/stories/api.ts'
import styles from './editor.module.css'
import { GuestStory } from './GuestStory.tsx'
import { LostStory } from './LostStory.tsx'
import { editorMessages } from './messages.ts'
import { StoryEditor } from './StoryEditor.tsx'
import { useDraftSession } from './session/use-draft-session.ts'

interface Props {
  storyId: string
  /** The thread to open, from a link. */
  thread: string | null
}

export function StoryPage({ storyId, thread }: Props) {
  const texts = useMessages(editorMessages)
  const story = useQuery(storyQuery(storyId))
  const me = useQuery(meQuery)

  const headline = story.data?.headline
  useEffect(() => {
    if (headline === undefined) return
    const before = document.title
    document.title = `${texts.title(headline)} · Standfirst`
    return () => {
      document.title = before
    }
  }, [headline, texts])

  if (me.data && isApiError(story.error, 'not-found')) {
    // A correction ends by going out or by being discarded; its story goes on.
    if (story.data?.corrects)
      return <Navigate {...paths.story(story.data.corrects.storyId)} replace />
    if (isGuest(me.data)) return <GuestEnded />
    return <LostStory storyId={storyId} userId={me.data.id} wasOpen={story.data !== undefined} />
  }
  if (story.data && me.data) return <OpenStory story={story.data} me={me.data} thread={thread} />
  if (story.error) {
    return (
      <main className={styles.state}>
        <ErrorState
          what={texts.loadError}
          todo={texts.loadErrorHelp}
          actions={<Button onClick={() => story.refetch()}>{texts.tryAgain}</Button>}
        />
      </main>
    )
  }
  return (
    <main className={styles.state}>
      <LoadingBars label={texts.loading} />
    </main>
  )
}

/** Keyed by what a draft's local copy is named by: another epoch is another draft. */
function OpenStory({ story, me, thread }: { story: Story; me: User; thread: string | null }) {
  const texts = useMessages(editorMessages)
  const isOutsider = isGuest(me)
  const session = useDraftSession(story.id, story.epoch, me.id, !isOutsider)
  if (session && isOutsider)
    return <GuestStory story={story} me={me} session={session} thread={thread} />
  if (session) return <StoryEditor story={story} me={me} session={session} thread={thread} />
  return (
    <main className={styles.state}>
      <LoadingBars label={texts.loading} />
    </main>
  )
}
