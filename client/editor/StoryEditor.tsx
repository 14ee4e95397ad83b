// A story that is open: bar, toolbar, sheet and panel around one session, with what they share.
import { Notifications, notifications } from '@mantine/notifications'
import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { useLook } from '#client/planning/use-look.ts'
import { StoryNotices } from '#client/publishing/StoryNotices.tsx'
import type { User } from '#shared/auth/api.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Anchor } from '#shared/comments/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Story } from '#shared/stories/api.ts'
import { LateBatches } from './batches/LateBatches.tsx'
import { TableBar } from './blocks/TableBar.tsx'
import { goToFinding } from './checks/go-to-finding.ts'
import { useFindings } from './checks/use-findings.ts'
import { createReviewState } from './comments/review-state.ts'
import { useReviewActions } from './comments/use-review-actions.ts'
import { useReviewThreads } from './comments/use-review-threads.ts'
import { useThreadLink } from './comments/use-thread-link.ts'
import styles from './editor.module.css'
import { createFieldEditors, FieldEditorsContext } from './field-editors.ts'
import { FindBar } from './find/FindBar.tsx'
import { useFindBar } from './find/use-find-bar.ts'
import { editorMessages } from './messages.ts'
import { watchCarets } from './presence/carets.ts'
import { SessionBanner } from './SessionBanner.tsx'
import { Sheet } from './Sheet.tsx'
import { SidePanel } from './SidePanel.tsx'
import type { DraftSession } from './session/draft-session.ts'
import { useSessionStatus } from './session/use-draft-session.ts'
import { useLeaveWarning } from './session/use-leave-warning.ts'
import { useSessionEnd } from './session/use-session-end.ts'
import { suggestionMessages } from './suggestions/messages.ts'
import { SuggestingBanner } from './suggestions/SuggestingBanner.tsx'
import { useSuggesting } from './suggestions/use-suggesting.ts'
import { useTakeBack } from './suggestions/use-take-back.ts'
import { Toolbar } from './Toolbar.tsx'
import { TopBar } from './TopBar.tsx'
import { useArticle, useChoices } from './use-article.ts'
import { useEditorShortcuts } from './use-editor-shortcuts.ts'
import { usePanel } from './use-panel.ts'

interface Props {
  story: Story
  me: User
  session: DraftSession
  /** The thread to open, from a link. */
  thread: string | null
}

export function StoryEditor({ story, me, session, thread }: Props) {
  const texts = useMessages(editorMessages)
  const suggestionTexts = useMessages(suggestionMessages)
  const { language } = useLanguage()
  const editors = useMemo(() => createFieldEditors(), [])
  const find = useFindBar(editors)
  const review = useMemo(() => createReviewState(), [])
  const isReady = useSessionStatus(session, status => status.isReady)
  const refusal = useSessionStatus(session, status => status.refusal)
  const choices = useChoices(session.doc)
  const article = useArticle(session.doc, choices)
  const threads = useReviewThreads(story.id, review, session.doc)
  const findings = useFindings(story, article, threads)
  const panel = usePanel(review)
  const root = useRef<HTMLDivElement>(null)
  const { reopen } = useReviewActions(story.id)
  useThreadLink(thread, threads, review, panel)
  const suggesting = useSuggesting({
    storyId: story.id,
    epoch: story.epoch,
    me: me.id,
    session,
    isReady,
    threads,
    review,
    editors,
  })
  useTakeBack({ root, doc: session.doc, me: me.id, threads, takeBack: reopen.mutate })
  useLook(story.id)
  useLeaveWarning(session, suggesting.unsent)
  useSessionEnd(session, refusal)
  const { onPanelKey } = useEditorShortcuts({ root, editors, review, threads, panel })

  useEffect(() => {
    const element = root.current
    return element ? watchCarets(session.awareness, element) : undefined
  }, [session])

  const readOnlyReason = denial(me, 'draft.write', {}, language)
  const isEditable = isReady && readOnlyReason === null && refusal === null
  const onPasteTooLarge = useCallback(
    () => notifications.show({ color: 'red', message: texts.pasteTooLarge }),
    [texts],
  )

  const { compose, suggest } = panel
  const acts = useMemo(() => {
    /** In the draft itself: what is only suggested is no place for others. */
    const inDraft = (use: (anchor: Anchor) => void) => (anchor: Anchor) => {
      const places = openPlaces(session.doc)
      const place = places.find(anchor)
      if (place) use(places.anchorAt(place))
      else notifications.show({ message: suggestionTexts.onlySuggested })
    }
    const comment = inDraft(compose)
    return {
      onComment: (anchor: Anchor | null) => (anchor ? comment(anchor) : compose(null)),
      onSuggest: inDraft(suggest),
    }
  }, [session, compose, suggest, suggestionTexts])
  const goTo = useCallback(
    (finding: Finding) => goToFinding({ editors, review, panel }, finding),
    [editors, review, panel],
  )

  return (
    <FieldEditorsContext value={editors}>
      <Notifications position="bottom-left" autoClose={8000} />
      <div className={styles.editor} ref={root} data-panel={panel.isOpen || undefined}>
        <TopBar
          story={story}
          me={me}
          session={session}
          headline={article.headline}
          findings={findings}
          onShow={panel.show}
          onGoTo={goTo}
        />
        <main className={styles.work}>
          <Toolbar
            session={session}
            article={article}
            isEditable={isEditable}
            onComment={acts.onComment}
            isSuggesting={suggesting.isOn}
            onSuggesting={suggesting.toggle}
          />
          <StoryNotices story={story} me={me} />
          <LateBatches storyId={story.id} me={me} />
          <TableBar />
          {find.isOpen && (
            <FindBar article={article} isEditable={isEditable} onClose={find.close} />
          )}
          {suggesting.isOn ? (
            <SuggestingBanner unsent={suggesting.unsent} onStop={suggesting.toggle} />
          ) : (
            <SessionBanner session={session} isReadOnly={readOnlyReason !== null} />
          )}
          <Sheet
            key={suggesting.generation}
            storyId={story.id}
            session={suggesting.session}
            isSuggesting={suggesting.isOn}
            review={review}
            choices={choices}
            threads={threads}
            isReady={isReady}
            isEditable={isEditable}
            onPasteTooLarge={onPasteTooLarge}
            onComment={acts.onComment}
            onSuggest={acts.onSuggest}
            onThread={panel.showThread}
          />
        </main>
        <SidePanel
          story={story}
          me={me}
          session={session}
          review={review}
          choices={choices}
          threads={threads}
          findings={findings}
          panel={panel}
          onGoTo={goTo}
          isEditable={isEditable}
          onKeyDown={onPanelKey}
        />
      </div>
    </FieldEditorsContext>
  )
}
