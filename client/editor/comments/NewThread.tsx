// The box for a new comment, or for other words in the place of the selected ones.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import type { Thread } from '#shared/comments/api.ts'
import { objectSign } from '#shared/comments/layout.ts'
import type { PanelDraft } from '../use-panel.ts'
import { Composer } from './Composer.tsx'
import composer from './composer.module.css'
import { reviewMessages } from './messages.ts'
import styles from './threads.module.css'
import type { ReviewActions } from './use-review-actions.ts'

interface Props {
  draft: PanelDraft
  language: string
  /** Whether the comment may stop publication. */
  mayBlock: boolean
  actions: ReviewActions
  onDone: (thread: Thread) => void
  onCancel: () => void
}

export function NewThread({ draft, language, mayBlock, actions, onDone, onCancel }: Props) {
  const texts = useMessages(reviewMessages)
  const { anchor, isSuggestion } = draft
  const quote = anchor?.quote.replaceAll(objectSign, '') ?? ''
  const [words, setWords] = useState(quote)
  const title = isSuggestion ? texts.suggestOn : anchor ? texts.commentOn : texts.commentWhole

  return (
    <section className={styles.compose}>
      <Composer
        label={isSuggestion ? texts.why : title}
        placeholder={isSuggestion ? texts.why : texts.placeholder}
        submit={isSuggestion ? texts.suggest : texts.send}
        initial={draft.begun}
        mayBlock={mayBlock && !isSuggestion}
        mayBeEmpty={isSuggestion}
        autoFocus={!isSuggestion}
        onSend={async (body, blocking) =>
          onDone(
            await actions.create.mutateAsync({
              body,
              blocking,
              anchor,
              ...(isSuggestion && { replacement: { kind: 'text' as const, text: words } }),
            }),
          )
        }
        onCancel={onCancel}
      >
        <h2>{title}</h2>
        {anchor && (
          <p className={styles.quote} lang={language}>
            {quote || texts.place(anchor)}
          </p>
        )}
        {isSuggestion && (
          <Textarea
            className={composer.suggested ?? ''}
            label={texts.newWords}
            description={texts.newWordsHelp}
            value={words}
            lang={language}
            autosize
            minRows={1}
            maxRows={10}
            data-autofocus
            ref={element => {
              if (element && element.dataset.entered === undefined) {
                element.dataset.entered = ''
                element.focus()
              }
            }}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
      </Composer>
    </section>
  )
}
