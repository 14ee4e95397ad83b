// The page of one story: loads what is known of it, then opens its draft. The editor comes beside what is asked,
// so that an address where nothing is says so without waiting for it.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { isApiError } from '#client/api.ts'
import { meQuery } from '#client/auth/queries.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { storyQuery } from '#client/stories/queries.ts'
import { ErrorState } from '#client/ui/ErrorState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { part } from '#client/ui/part.tsx'
import { usePart } from '#client/ui/use-part.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import styles from './editor.module.css'
import { editorMessages } from './messages.ts'

const loadEditor = () => import('./OpenStory.tsx')
const LostStory = part(async () => (await import('./LostStory.tsx')).LostStory)
const GuestEnded = part(async () => (await import('#client/access/GuestEnded.tsx')).GuestEnded)

interface Props {
  storyId: string
  /** The thread to open, from a link. */
  thread: string | null
}

export function StoryPage({ storyId, thread }: Props) {
  const texts = useMessages(editorMessages)
  const story = useQuery(storyQuery(storyId))
  const me = useQuery(meQuery)
  const editor = usePart(loadEditor)

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
    return (
      <Suspense fallback={<Loading label={texts.loading} />}>
        {isGuest(me.data) ? (
          <GuestEnded />
        ) : (
          <LostStory storyId={storyId} userId={me.data.id} wasOpen={story.data !== undefined} />
        )}
      </Suspense>
    )
  }
  if (story.data && me.data && editor)
    return <editor.OpenStory story={story.data} me={me.data} thread={thread} />
  if (story.error) {
    return (
      <main className={styles.state} id="main" tabIndex={-1}>
        <ErrorState
          what={texts.loadError}
          todo={texts.loadErrorHelp}
          actions={<Button onClick={() => story.refetch()}>{texts.tryAgain}</Button>}
        />
      </main>
    )
  }
  return <Loading label={texts.loading} />
}

const Loading = ({ label }: { label: string }) => (
  <main className={styles.state} id="main" tabIndex={-1}>
    <LoadingBars label={label} />
  </main>
)
