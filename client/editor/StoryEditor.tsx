// A story that is open: bar, toolbar, sheet and panel around one session, with what they share.
import { notifications } from '@mantine/notifications'
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { useLook } from '#client/planning/use-look.ts'
import { useAfterPaint } from '#client/ui/use-after-paint.ts'
import type { User } from '#shared/auth/api.ts'
import { openPlaces } from '#shared/comments/anchors.ts'
import type { Anchor } from '#shared/comments/api.ts'
import { writeMention } from '#shared/comments/mentions.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Finding } from '#shared/publishing/check.ts'
import type { Story } from '#shared/stories/api.ts'
import { goToFinding } from './checks/go-to-finding.ts'
import { createReviewState } from './comments/review-state.ts'
import { useCommentHere } from './comments/use-comment-here.ts'
import { useReviewThreads } from './comments/use-review-threads.ts'
import { useThreadLink } from './comments/use-thread-link.ts'
import styles from './editor.module.css'
import { createFieldEditors, FieldEditorsContext } from './field-editors.ts'
import { FindBar, useFindBar } from './find/use-find-bar.ts'
import {
  FinalReadBanner,
  Findings,
  LateBatches,
  loadAround,
  SidePanel,
  StoryNotices,
  SuggestingBanner,
  TableBar,
  TakeBack,
  Toasts,
  Toolbar,
} from './later.tsx'
import { editorMessages } from './messages.ts'
import { Later, NoticePlaces, PanelPlace, ToolsPlace } from './places.tsx'
import { watchCarets } from './presence/carets.ts'
import { SessionBanner } from './SessionBanner.tsx'
import { Sheet } from './Sheet.tsx'
import type { DraftSession } from './session/draft-session.ts'
import { useSessionStatus } from './session/use-draft-session.ts'
import { useLeaveWarning } from './session/use-leave-warning.ts'
import { useSessionEnd } from './session/use-session-end.ts'
import { suggestionMessages } from './suggestions/messages.ts'
import { useSuggesting } from './suggestions/use-suggesting.ts'
import { TopBar } from './TopBar.tsx'
import { useChoices, useDraftTexts, useHeadline } from './use-article.ts'
import { useBegun } from './use-begun.ts'
import { useEditorShortcuts } from './use-editor-shortcuts.ts'
import { usePanel } from './use-panel.ts'

// What the first look at a story does not need.
/** Milliseconds after which what stands around a story comes without it. */
const patience = 2000

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
  const review = useMemo(() => createReviewState(), [])
  const isReady = useSessionStatus(session, status => status.isReady)
  const refusal = useSessionStatus(session, status => status.refusal)
  const choices = useChoices(session.doc)
  const draftTexts = useDraftTexts(session.doc)
  const headline = useHeadline(draftTexts)
  const threads = useReviewThreads(story.id, review, session.doc)
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const panel = usePanel(review)
  const root = useRef<HTMLDivElement>(null)
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
  useLook(story.id)
  useEffect(() => void loadAround(), [])
  const isShown = useAfterPaint(isReady || refusal !== null, patience)
  const find = useFindBar(editors, isShown)
  useLeaveWarning(session, suggesting.unsent)
  useSessionEnd(session, refusal)
  const { onPanelKey } = useEditorShortcuts({ root, editors, review, threads, panel })

  useEffect(() => {
    const element = root.current
    return element ? watchCarets(session.awareness, element) : undefined
  }, [session])

  const readOnlyReason = denial(me, 'draft.write', {}, language)
  const isEditable = isReady && readOnlyReason === null && refusal === null
  useBegun(editors, isEditable)
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
  const comment = useCommentHere(session.doc, editors, acts.onComment)
  const goTo = useCallback(
    (finding: Finding) => goToFinding({ editors, review, panel }, finding),
    [editors, review, panel],
  )

  return (
    <FieldEditorsContext value={editors}>
      <Later isDue={isShown}>
        <Toasts />
        <Findings
          story={story}
          draftTexts={draftTexts}
          choices={choices}
          threads={threads}
          onFound={setFindings}
        />
        <TakeBack storyId={story.id} root={root} doc={session.doc} me={me.id} threads={threads} />
      </Later>
      <div className={styles.editor} ref={root} data-panel={panel.isOpen || undefined}>
        <TopBar
          story={story}
          me={me}
          session={session}
          headline={headline}
          findings={findings}
          onShow={panel.show}
          onGoTo={goTo}
        />
        <main className={styles.work} id="main" tabIndex={-1}>
          <Later isDue={isShown} place={<ToolsPlace />}>
            <Toolbar
              draftTexts={draftTexts}
              isEditable={isEditable}
              comment={comment}
              isSuggesting={suggesting.isOn}
              onSuggesting={suggesting.toggle}
            />
          </Later>
          <Later isDue={isShown} place={<NoticePlaces story={story} />}>
            <StoryNotices story={story} me={me} />
            <FinalReadBanner
              story={story}
              me={me}
              doc={session.doc}
              onAsk={({ id, name }) =>
                compose(null, `${writeMention({ kind: 'user', id, name })} `)
              }
            />
            <LateBatches storyId={story.id} me={me} />
            <TableBar />
          </Later>
          {find.isOpen && (
            <Suspense>
              <FindBar draftTexts={draftTexts} isEditable={isEditable} onClose={find.close} />
            </Suspense>
          )}
          {suggesting.isOn ? (
            <Suspense>
              <SuggestingBanner unsent={suggesting.unsent} onStop={suggesting.toggle} />
            </Suspense>
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
            isEditable={isEditable && !suggesting.isBeginning}
            onPasteTooLarge={onPasteTooLarge}
            onComment={acts.onComment}
            onSuggest={acts.onSuggest}
            onThread={panel.showThread}
          />
        </main>
        <Later isDue={isShown} place={<PanelPlace />}>
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
        </Later>
      </div>
    </FieldEditorsContext>
  )
}
