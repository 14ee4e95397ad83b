// What the checks find while one types: the same rules that the server runs when it counts (rule E3).
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '#client/i18n/language.tsx'
import { deskDemandsQuery, houseStyleQuery, siteQuery } from '#client/settings/queries.ts'
import { signOffsQuery } from '#client/signoffs/queries.ts'
import { useNow } from '#client/ui/use-now.ts'
import type { Article } from '#shared/article/article.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { HouseTerm } from '#shared/house-style/api.ts'
import { type DeskDemands, noDemands } from '#shared/house-style/desk-demands.ts'
import type { Finding } from '#shared/publishing/check.ts'
import { errorsFirst } from '#shared/publishing/errors-first.ts'
import { reviewFindings } from '#shared/publishing/review-findings.ts'
import type { SignOffState } from '#shared/signoffs/api.ts'
import { signOffFindings } from '#shared/signoffs/findings.ts'
import type { Story } from '#shared/stories/api.ts'
import { createRunner } from './runner.ts'

/** Until they are fetched; always the same, so that nothing is checked again for them. */
const none: {
  terms: HouseTerm[]
  demands: Record<string, DeskDemands>
  signOffs: SignOffState[]
} = {
  signOffs: [],
  terms: [],
  demands: {},
}

type Runner = ReturnType<typeof createRunner>

const newWorker = () =>
  new Worker(new URL('./preflight-worker.ts', import.meta.url), { type: 'module' })

/** The findings of the latest check that has ended, errors first. */
export function useFindings(story: Story, article: Article, threads: readonly Thread[]): Finding[] {
  const { language } = useLanguage()
  const { data: site } = useQuery(siteQuery)
  const { data: terms = none.terms } = useQuery(houseStyleQuery)
  const { data: demands = none.demands } = useQuery(deskDemandsQuery)
  const { data: signOffs = none.signOffs } = useQuery(signOffsQuery(story.id))
  const now = useNow(60_000)
  const [found, setFound] = useState<Finding[]>([])
  const runner = useRef<Runner | null>(null)
  const { rights, embargo, desk } = story

  useEffect(() => {
    const started = createRunner(newWorker(), setFound)
    runner.current = started
    return () => {
      runner.current = null
      started.end()
    }
  }, [])

  useEffect(() => {
    const checked = {
      article,
      rights,
      embargo,
      houseStyle: terms.filter(({ live }) => live),
      demands: (desk !== null && demands[desk]) || noDemands,
      siteName: site?.name ?? '',
      now: now.toISOString(),
    }
    runner.current?.run({ checked, language })
  }, [article, rights, embargo, desk, terms, demands, site, now, language])

  return useMemo(
    () =>
      errorsFirst([
        ...reviewFindings(threads, language),
        ...signOffFindings(signOffs, language),
        ...found,
      ]),
    [found, threads, signOffs, language],
  )
}

export const countErrors = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'error').length
