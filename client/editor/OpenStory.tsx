// A story that is there: its draft is opened, for the newsroom or for a guest.
import { Suspense } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { part } from '#client/ui/part.tsx'
import type { User } from '#shared/auth/api.ts'
import { isGuest } from '#shared/permissions/roles.ts'
import type { Story } from '#shared/stories/api.ts'
import styles from './editor.module.css'
import { editorMessages } from './messages.ts'
import { StoryEditor } from './StoryEditor.tsx'
import { useDraftSession } from './session/use-draft-session.ts'

const GuestStory = part(async () => (await import('./GuestStory.tsx')).GuestStory)

/** Keyed by what a draft's local copy is named by: another epoch is another draft. */
export function OpenStory({
  story,
  me,
  thread,
}: {
  story: Story
  me: User
  thread: string | null
}) {
  const texts = useMessages(editorMessages)
  const isOutsider = isGuest(me)
  const session = useDraftSession(story.id, story.epoch, me.id, !isOutsider)
  const loading = (
    <main className={styles.state} id="main" tabIndex={-1}>
      <LoadingBars label={texts.loading} />
    </main>
  )
  if (session && isOutsider) {
    return (
      <Suspense fallback={loading}>
        <GuestStory story={story} me={me} session={session} thread={thread} />
      </Suspense>
    )
  }
  if (session) return <StoryEditor story={story} me={me} session={session} thread={thread} />
  return loading
}
