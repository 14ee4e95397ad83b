// /newsroom/audit: who did what to which story, and what was changed for everybody; narrowed by the URL, and
// the same as a file.
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { auditFilePath, paths } from '#client/paths.ts'
import { stringifySearch } from '#client/search-params.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { Bar, Grow } from '#client/ui/Shell.tsx'
import { denied } from '#shared/permissions/grants.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditTable } from './AuditTable.tsx'
import styles from './audit.module.css'
import { momentsOf } from './filter.ts'
import { auditMessages } from './messages.ts'
import { auditQuery } from './queries.ts'

const route = getRouteApi('/signed-in/frame/newsroom/audit')

export function AuditPage() {
  const texts = useMessages(auditMessages)
  const me = useMe()
  const filter = route.useSearch()
  const navigate = useNavigate()
  const isOff = denied(me, 'audit.read') !== null
  const trail = useInfiniteQuery({ ...auditQuery(filter), enabled: !isOff })
  const entries = trail.data?.pages.flatMap(page => page.entries) ?? []
  const query = stringifySearch(momentsOf(filter))

  return (
    <>
      <title>{`${texts.title} · Standfirst`}</title>
      <Bar title={texts.title}>
        <Grow />
        {!isOff && (
          <>
            <Button component="a" href={auditFilePath('csv', query)} download>
              {texts.csv}
            </Button>
            <Button component="a" href={auditFilePath('json', query)} download>
              {texts.json}
            </Button>
          </>
        )}
      </Bar>
      {isOff ? (
        <EmptyState title={texts.only} help={texts.onlyHelp} />
      ) : (
        <>
          <AuditFilters
            filter={filter}
            onChange={next => void navigate({ ...paths.audit(next), replace: true })}
          />
          {trail.isPending && <LoadingBars label={texts.loading} count={8} />}
          {trail.isError && (
            <ProblemState
              error={trail.error}
              what={texts.failed}
              onRetry={() => void trail.refetch()}
            />
          )}
          {trail.data && entries.length === 0 && (
            <EmptyState title={texts.none} help={texts.noneHelp} />
          )}
          {entries.length > 0 && <AuditTable entries={entries} filter={filter} />}
          {trail.hasNextPage && (
            <p className={styles.more}>
              <Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
                {texts.more}
              </Button>
            </p>
          )}
        </>
      )}
    </>
  )
}
