// The sheet: the article's fields in the reader's order, each in its place. The left margin says which
// field it is and who is in it, the right one where there are threads.
import {
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import type { Choices } from '#shared/article/read.ts'
import type { Anchor, Thread } from '#shared/comments/api.ts'
import { datelineParts } from '#shared/publishing/dateline.ts'
import { readerTexts } from '#shared/publishing/reader-texts.ts'
import { createSlash } from './blocks/slash.ts'
import type { ReviewState } from './comments/review-state.ts'
import { useEditorOf, useFieldEditors } from './field-editors.ts'
import { Bylines } from './fields/Bylines.tsx'
import { Credits } from './fields/Credits.tsx'
import { DatelineForm } from './fields/DatelineForm.tsx'
import { DatelineWidget, showDateline } from './fields/dateline-widget.ts'
import { FragmentField } from './fields/FragmentField.tsx'
import rows from './fields/rows.module.css'
import { TextField } from './fields/TextField.tsx'
import { MarginMarks, MediaDialogs, SelectionMenu, SlashMenu } from './later.tsx'
import { StoryMediaBlocks } from './media/story-media.ts'
import { useStoryMedia } from './media/use-story-media.ts'
import { editorMessages } from './messages.ts'
import { usePresence } from './presence/use-presence.ts'
import type { DraftSession } from './session/draft-session.ts'
import styles from './sheet.module.css'
import { SuggestedMarks } from './suggestions/suggested-marks.ts'

interface Props {
  storyId: string
  session: DraftSession
  review: ReviewState
  choices: Choices
  threads: readonly Thread[]
  isReady: boolean
  isEditable: boolean
  /** The session is a private copy: texts are written on, rows and choices are not. */
  isSuggesting: boolean
  onPasteTooLarge: () => void
  onComment: (anchor: Anchor | null) => void
  /** Absent for those who only comment. */
  onSuggest?: (anchor: Anchor) => void
  onThread: (threadId: string) => void
}

/** Apart from what is typed: its editors draw that themselves. */
export const Sheet = memo(function Sheet(props: Props) {
  const { session, review, choices, threads, isReady, isSuggesting, onPasteTooLarge } = props
  const isEditable = props.isEditable && !isSuggesting
  const isWritable = props.isEditable || isSuggesting
  const texts = useMessages(editorMessages)
  const scroll = useRef<HTMLDivElement>(null)
  const [isDatelineOpen, setDatelineOpen] = useState(false)
  const openDateline = useCallback(() => setDatelineOpen(true), [])
  const editors = useFieldEditors()
  const storyMedia = useStoryMedia(props.storyId, editors)
  const { media } = storyMedia
  const slash = useMemo(createSlash, [])
  const extensions = useMemo(
    () => [
      DatelineWidget.configure({ onPress: openDateline }),
      StoryMediaBlocks.configure({ media }),
      slash.extension,
    ],
    [openDateline, media, slash.extension],
  )
  useShownDateline(choices)

  const { language } = choices
  const fragment = (
    field: 'headline' | 'standfirst' | 'keyPoints' | 'body',
    className: string | undefined,
  ) => (
    <FragmentField
      session={session}
      review={review}
      field={field}
      label={texts.fields[field] ?? field}
      placeholder={isWritable ? (texts.placeholders[field] ?? '') : ''}
      language={language}
      isEditable={isWritable}
      className={className ?? ''}
      onPasteTooLarge={onPasteTooLarge}
      extensions={[
        ...(field === 'body' ? extensions : []),
        ...(isSuggesting ? [SuggestedMarks] : []),
      ]}
    />
  )

  return (
    <section className={styles.scroll} ref={scroll} aria-label={texts.draft}>
      {isReady ? (
        <article className={styles.sheet} lang={language}>
          <Row session={session} field="kicker" className={styles.gutKicker}>
            <TextField
              session={session}
              field="kicker"
              label={texts.fields.kicker ?? ''}
              placeholder={isWritable ? (texts.placeholders.kicker ?? '') : ''}
              language={language}
              isEditable={isWritable}
              className={styles.kicker ?? ''}
            />
          </Row>
          <Row session={session} field="headline" className={styles.gutHeadline}>
            {fragment('headline', styles.headline)}
          </Row>
          <Row session={session} field="standfirst" className={styles.gutStandfirst}>
            {fragment('standfirst', styles.standfirst)}
          </Row>
          <Row session={session} field="keyPoints" className={styles.gutPoints}>
            <div className={styles.points}>
              <p className={styles.pointsTitle} aria-hidden="true">
                {readerTexts(language).keyPoints}
              </p>
              {fragment('keyPoints', styles.pointList)}
            </div>
          </Row>
          <Row session={session} field="bylines">
            <Bylines session={session} choices={choices} isEditable={isEditable} />
          </Row>
          <Row session={session} field="body" className={styles.gutBody}>
            {isDatelineOpen && isEditable ? (
              <DatelineForm
                session={session}
                choices={choices}
                isEditable={isEditable}
                onDone={() => setDatelineOpen(false)}
              />
            ) : (
              isEditable &&
              !datelineParts(choices.dateline, language) && (
                <p className={styles.noDateline}>
                  <button type="button" className={rows.add} onClick={openDateline}>
                    {texts.addDateline}
                  </button>
                </p>
              )
            )}
            {fragment('body', styles.body)}
          </Row>
          <Row session={session} field="credits" className={styles.gutCredits}>
            <Credits session={session} choices={choices} isEditable={isEditable} />
          </Row>
          <Suspense>
            <MarginMarks review={review} threads={threads} onThread={props.onThread} />
          </Suspense>
        </article>
      ) : (
        <div className={styles.waiting}>
          <LoadingBars label={texts.loading} count={5} />
        </div>
      )}
      <Suspense>
        <MediaDialogs {...storyMedia} />
        <SlashMenu slash={slash} />
        {isReady && (
          <SelectionMenu
            isEditable={isEditable}
            onComment={props.onComment}
            {...(props.onSuggest && { onSuggest: props.onSuggest })}
            container={scroll}
          />
        )}
      </Suspense>
    </section>
  )
})

/** Keeps the dateline before the body what the draft says. */
function useShownDateline({ dateline, language }: Choices) {
  const texts = useMessages(editorMessages)
  const editor = useEditorOf('body')
  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    const parts = datelineParts(dateline, language)
    showDateline(
      editor.view,
      parts && { parts, dash: readerTexts(language).dash, label: texts.editDateline },
    )
  }, [dateline, language, editor, texts])
}

interface RowProps {
  session: DraftSession
  field: string
  className?: string | undefined
  children: ReactNode
}

function Row({ session, field, className, children }: RowProps) {
  const texts = useMessages(editorMessages)
  const here = usePresence(session.awareness).filter(person => person.field === field)
  return (
    <>
      <div className={`${styles.gutter} ${className ?? ''}`}>
        <span aria-hidden="true">{texts.fields[field]}</span>
        {here.map(({ id, name, colour, mayWrite }) => (
          <PersonSign key={id} name={name} colour={colour} isReading={!mayWrite} />
        ))}
      </div>
      <div className={styles.field} data-field={field}>
        {children}
      </div>
    </>
  )
}
