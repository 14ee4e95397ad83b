// A part of a page that could not be fetched: what, what to do, and a button that tries again.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { describeProblem } from '#client/problems.ts'
import { ErrorState } from '#client/ui/ErrorState.tsx'
import { appMessages } from './messages.ts'

interface Props {
  error: unknown
  /** What could not be shown. */
  what: string
  /** What is not lost. */
  safe?: string
  onRetry?: () => void
  /** Further ways out. */
  actions?: ReactNode
}

export function ProblemState({ error, what, safe, onRetry, actions }: Props) {
  const { language } = useLanguage()
  const texts = useMessages(appMessages)
  const { text, detail } = describeProblem(error, language)
  return (
    <ErrorState
      what={what}
      todo={text}
      detail={detail}
      {...(safe && { safe })}
      actions={
        <>
          {onRetry && <Button onClick={onRetry}>{texts.tryAgain}</Button>}
          {actions}
        </>
      }
    />
  )
}
