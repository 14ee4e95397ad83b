// What the checks find while one types: the same rules that the server runs when it counts (rule E3).
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '#client/i18n/language.tsx'
import { siteQuery } from '#client/query.ts'
import { useNow } from '#client/ui/use-now.ts'
import type { Article } from '#shared/article/article.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import { blockingFinding } from '#shared/publishing/preflight.ts'
import type { Story } from '#shared/stories/api.ts'
import { createRunner } from './runner.ts'

type Runner = ReturnType<typeof createRunner>

const newWorker = () =>
  new Worker(new URL('./preflight-worker.ts', import.meta.url), { type: 'module' })

/** The findings of the latest check that has ended, errors first. */
export function useFindings(story: Story, article: Article, threads: readonly Thread[]): Finding[] {
  const { language } = useLanguage()
  const { data: site } = useQuery(siteQuery)
  const now = useNow(60_000)
  const [found, setFound] = useState<Finding[]>([])
  const runner = useRef<Runner | null>(null)
  const blocking = threads.filter(thread => thread.blocking && thread.state === 'open').length
  const { rights, embargo } = story

  useEffect(() => {
    const started = createRunner(newWorker(), setFound)
    runner.current = started
    return () => {
      runner.current = null
      started.end()
    }
  }, [])

  useEffect(() => {
    const checked = { article, rights, embargo, siteName: site?.name ?? '', now: now.toISOString() }
    runner.current?.run({ checked, language })
  }, [article, rights, embargo, site, now, language])

  return useMemo(() => {
    const stop = blockingFinding(blocking, language)
    return [...(stop ? [stop] : []), ...found]
  }, [found, blocking, language])
}

export const countErrors = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'error').length
