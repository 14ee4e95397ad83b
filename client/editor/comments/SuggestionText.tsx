// A suggestion as old and new words: struck and marked, and said in words for who does not see it.
import { VisuallyHidden } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import type { Thread } from '#shared/comments/api.ts'
import { objectSign } from '#shared/comments/layout.ts'
import { replacementText } from '#shared/comments/replacement-text.ts'
import { reviewMessages } from './messages.ts'
import styles from './threads.module.css'

interface Props {
  suggestion: Pick<Thread, 'expected' | 'replacement'>
  language: string
}

export function SuggestionText({ suggestion, language }: Props) {
  const texts = useMessages(reviewMessages)
  const { expected, replacement } = suggestion
  const old = shown(expected ?? '', texts.picture)
  const fresh = replacement ? shown(replacementText(replacement), texts.picture) : ''
  const isSame = old === fresh
  return (
    <span lang={language} className={styles.suggested}>
      {old !== '' && (
        <>
          <VisuallyHidden>{texts.deletes} </VisuallyHidden>
          <del>{old}</del>{' '}
        </>
      )}
      {fresh !== '' && (
        <>
          <VisuallyHidden>{texts.inserts} </VisuallyHidden>
          <ins>{fresh}</ins>
        </>
      )}
      {isSame && <small> {texts.formatOnly}</small>}
    </span>
  )
}

/** Line breaks and pictures as signs that can be seen. */
function shown(text: string, picture: string) {
  return text.replaceAll(objectSign, `[${picture}]`).replaceAll('\n', ' ¶ ')
}
