// A story as a guest has it: the draft to read, comments to write and answer, and until when. Nothing of the
// newsroom: no list, no settings, nobody who works there, no copy on this computer (rule W2).
import { useMemo, useRef } from 'react'
import { GuestBar } from '#client/access/GuestBar.tsx'
import { guestMessages } from '#client/access/messages.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import type { User } from '#shared/auth/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { createReviewState } from './comments/review-state.ts'
import { useReviewThreads } from './comments/use-review-threads.ts'
import { useThreadLink } from './comments/use-thread-link.ts'
import styles from './editor.module.css'
import { createFieldEditors, FieldEditorsContext } from './field-editors.ts'
import { GuestPanel } from './GuestPanel.tsx'
import { SessionBanner } from './SessionBanner.tsx'
import { Sheet } from './Sheet.tsx'
import type { DraftSession } from './session/draft-session.ts'
import { useSessionStatus } from './session/use-draft-session.ts'
import { useSessionEnd } from './session/use-session-end.ts'
import { useChoices, useDraftTexts, useHeadline } from './use-article.ts'
import { useEditorShortcuts } from './use-editor-shortcuts.ts'
import { usePanel } from './use-panel.ts'

interface Props {
  story: Story
  me: User
  session: DraftSession
  /** The thread to open, from a link. */
  thread: string | null
}

/** Nothing is pasted into what cannot be written in. */
const ignore = () => {}

export function GuestStory({ story, me, session, thread }: Props) {
  const texts = useMessages(guestMessages)
  const editors = useMemo(() => createFieldEditors(), [])
  const review = useMemo(() => createReviewState(), [])
  const isReady = useSessionStatus(session, status => status.isReady)
  const isConnected = useSessionStatus(session, status => status.isConnected)
  const refusal = useSessionStatus(session, status => status.refusal)
  const choices = useChoices(session.doc)
  const headline = useHeadline(useDraftTexts(session.doc))
  const threads = useReviewThreads(story.id, review, session.doc)
  const panel = usePanel(review)
  const root = useRef<HTMLDivElement>(null)
  useThreadLink(thread, threads, review, panel)
  useSessionEnd(session, refusal)
  const { onPanelKey } = useEditorShortcuts({ root, editors, review, threads, panel })
  const isUsual = isReady && isConnected && refusal === null

  return (
    <FieldEditorsContext value={editors}>
      <div className={styles.editor} ref={root} data-panel={panel.isOpen || undefined}>
        <GuestBar storyId={story.id} me={me} headline={headline} />
        <main className={styles.work} id="main" tabIndex={-1}>
          {isUsual ? (
            <Banner>{texts.howTo}</Banner>
          ) : (
            <SessionBanner session={session} isReadOnly />
          )}
          <Sheet
            storyId={story.id}
            session={session}
            isSuggesting={false}
            review={review}
            choices={choices}
            threads={threads}
            isReady={isReady}
            isEditable={false}
            onPasteTooLarge={ignore}
            onComment={panel.compose}
            onThread={panel.showThread}
          />
        </main>
        <GuestPanel
          storyId={story.id}
          me={me}
          language={choices.language}
          review={review}
          threads={threads}
          panel={panel}
          onKeyDown={onPanelKey}
        />
      </div>
    </FieldEditorsContext>
  )
}
