// A field that is text with an editor of its own on one fragment of the draft: headline, standfirst, key
// points, body. Its undo is its own, its carets are everybody's.
import { notifications } from '@mantine/notifications'
import { Editor, type Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions/placeholder'
import { EditorContent } from '@tiptap/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { type FragmentField as FragmentName, fragmentOf } from '#shared/article/draft.ts'
import { schemaExtensions } from '#shared/article/schema.ts'
import { withViews } from '../blocks/block-views.ts'
import { LateTables } from '../blocks/late-tables.ts'
import { MoveBlock } from '../blocks/move-block.ts'
import { cleanPaste } from '../blocks/paste.ts'
import { Typography } from '../blocks/typography.ts'
import { CommentMarks } from '../comments/comment-marks.ts'
import type { ReviewState } from '../comments/review-state.ts'
import { useFieldEditors } from '../field-editors.ts'
import { AuthorMarks } from '../history/author-marks.ts'
import { editorMessages } from '../messages.ts'
import { Carets } from '../presence/carets.ts'
import { KeepCaret } from '../presence/keep-caret.ts'
import { OwnCaret } from '../presence/own-caret.ts'
import type { DraftSession } from '../session/draft-session.ts'
import { KeepComposition } from './keep-composition.ts'
import { leadOn } from './lead-on.ts'
import { SmallSteps } from './small-steps.ts'
import { useOwnEditor } from './use-own-editor.ts'
import { useTrueView } from './use-true-view.ts'

export interface FragmentFieldProps {
  session: DraftSession
  review: ReviewState
  field: FragmentName
  label: string
  placeholder: string
  language: string
  isEditable: boolean
  className: string
  /** A paste above this many characters is refused here, before it is in the draft (rule C4). */
  onPasteTooLarge: () => void
  extensions?: Extensions
}

const pasteLimit = 500_000

/** Times that a field is made anew in one visit: what differs for good is not mended by a fourth. */
const remountLimit = 3

export function FragmentField(props: FragmentFieldProps) {
  const [generation, setGeneration] = useState(0)
  const remount = useCallback(() => setGeneration(n => Math.min(n + 1, remountLimit)), [])
  return <MountedField key={generation} {...props} onDiverged={remount} />
}

type MountedProps = FragmentFieldProps & { onDiverged: () => void }

function MountedField(props: MountedProps) {
  const { session, review, field } = props
  const editors = useFieldEditors()
  const texts = useMessages(editorMessages)
  const latest = useRef({ ...props, texts })
  latest.current = { ...props, texts }

  const editor = useOwnEditor(
    () =>
      new Editor({
        extensions: [
          ...withViews(schemaExtensions(field)),
          Collaboration.configure({ fragment: fragmentOf(session.doc, field) }),
          KeepCaret.configure({ doc: session.doc }),
          SmallSteps,
          KeepComposition,
          Carets.configure({ awareness: session.awareness }),
          OwnCaret.configure({ awareness: session.awareness }),
          Placeholder.configure({
            placeholder: () => latest.current.placeholder,
            includeChildren: field === 'keyPoints',
          }),
          AuthorMarks.configure({ fragment: fragmentOf(session.doc, field) }),
          CommentMarks.configure({
            field,
            onChoose: review.choose,
            onRanges: ranges => review.setRanges(field, ranges),
          }),
          leadOn(field, (next, at) => {
            const handle = editors.get(next)
            handle?.focus(at)
            return handle !== null
          }),
          Typography,
          ...(field === 'body' || field === 'keyPoints'
            ? [
                MoveBlock.configure({
                  fragment: fragmentOf(session.doc, field),
                  awareness: session.awareness,
                  onRefused: () => notifications.show({ message: latest.current.texts.notMoved }),
                  areItemsDragged: field === 'keyPoints',
                }),
              ]
            : []),
          ...(field === 'body' ? [LateTables] : []),
          ...(props.extensions ?? []),
        ],
        editable: props.isEditable,
        editorProps: {
          attributes: () => {
            const { label, language, isEditable, className } = latest.current
            return {
              role: 'textbox',
              // Also for who may only read: they select and comment.
              tabindex: '0',
              'aria-label': label,
              'aria-multiline': String(field === 'body' || field === 'keyPoints'),
              'aria-readonly': String(!isEditable),
              lang: language,
              class: className,
            }
          },
          transformPastedHTML: cleanPaste,
          handlePaste: (_view, event) => {
            const data = event.clipboardData
            const size = Math.max(
              data?.getData('text/plain').length ?? 0,
              data?.getData('text/html').length ?? 0,
            )
            if (size <= pasteLimit) return false
            latest.current.onPasteTooLarge()
            return true
          },
        },
        onFocus: () => {
          editors.setActive(field)
          session.awareness.setLocalStateField('field', field)
        },
        onBlur: () => session.awareness.setLocalStateField('field', null),
      }),
  )
  return editor && <BoundField {...props} editor={editor} />
}

/** The editor in its place, known to the page. */
function BoundField({ editor, ...props }: MountedProps & { editor: Editor }) {
  const { session, review, field, label, language, isEditable, placeholder } = props
  const editors = useFieldEditors()

  const shown = [isEditable, label, language, placeholder].join()
  const told = useRef(shown)
  useEffect(() => {
    if (told.current === shown) return
    told.current = shown
    // The view asks for all of it again.
    editor.setEditable(isEditable, false)
  }, [editor, isEditable, shown])

  useEffect(() => {
    const mark = () => editor.view.dom.toggleAttribute('data-blank', !isEditable && editor.isEmpty)
    mark()
    editor.on('update', mark)
    return () => {
      editor.off('update', mark)
    }
  }, [editor, isEditable])

  useEffect(
    () =>
      editors.register(field, {
        editor,
        focus(at) {
          const { size } = editor.state.doc.content
          if (at) editor.commands.setTextSelection(at === 'start' ? 0 : size)
          // At once: TipTap's own focus waits for a frame, and what is typed meanwhile goes elsewhere.
          editor.view.focus()
        },
      }),
    [editors, editor, field],
  )

  useTrueView(editor, fragmentOf(session.doc, field), props.onDiverged)

  useEffect(() => review.attach(field, editor), [review, field, editor])

  return <EditorContent editor={editor} />
}
