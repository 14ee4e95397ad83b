// A refusal as one line beside what was tried.
import type { ReactNode } from 'react'
import { useLanguage } from '#client/i18n/language.tsx'
import { describeProblem } from '#client/problems.ts'
import { Banner } from '#client/ui/Banner.tsx'

interface Props {
  error: unknown
  /** What did not happen, in words of the place; the code's own sentence follows. */
  what?: string
  /** Buttons. */
  actions?: ReactNode
}

export function ProblemBanner({ error, what, actions }: Props) {
  const { language } = useLanguage()
  const { text, detail } = describeProblem(error, language)
  return (
    <Banner kind="error" actions={actions}>
      {what && `${what} `}
      {text} {detail && <span lang={detail.language}>{detail.text}</span>}
    </Banner>
  )
}
