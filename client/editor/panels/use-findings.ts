// What the checks find while one types: the same rules that the server runs when it counts (rule E3).
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '#client/i18n/language.tsx'
import { siteQuery } from '#client/query.ts'
import { useNow } from '#client/ui/use-now.ts'
import type { Article } from '#shared/article/article.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { Finding } from '#shared/publishing/check.ts'
import { blockingFinding, preflight } from '#shared/publishing/preflight.ts'
import type { Story } from '#shared/stories/api.ts'

export function useFindings(story: Story, article: Article, threads: readonly Thread[]): Finding[] {
  const { language } = useLanguage()
  const { data: site } = useQuery(siteQuery)
  const now = useNow(60_000)
  const blocking = threads.filter(thread => thread.blocking && thread.state === 'open').length
  const { rights, embargo } = story
  return useMemo(() => {
    const stop = blockingFinding(blocking, language)
    const checked = { article, rights, embargo, siteName: site?.name ?? '', now: now.toISOString() }
    return [...(stop ? [stop] : []), ...preflight(checked, language)]
  }, [article, rights, embargo, site, now, blocking, language])
}

export const countErrors = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'error').length
