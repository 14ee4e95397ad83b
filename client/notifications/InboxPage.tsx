// /newsroom/inbox: all that I was told, the newest first, live by hints.
import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { Bar, Grow } from '#client/ui/Shell.tsx'
import { TabBar } from '#client/ui/TabBar.tsx'
import { InboxList } from './InboxList.tsx'
import styles from './inbox.module.css'
import { notificationMessages } from './messages.ts'
import { inboxQuery } from './queries.ts'
import { useMark } from './use-mark.ts'

const route = getRouteApi('/signed-in/frame/newsroom/inbox')

export function InboxPage() {
  const texts = useMessages(notificationMessages)
  const filter = route.useSearch()
  const inbox = useInfiniteQuery({ ...inboxQuery(filter), placeholderData: keepPreviousData })
  const mark = useMark()
  const pages = inbox.data?.pages
  const notifications = useMemo(() => pages?.flatMap(page => page.notifications) ?? [], [pages])
  const unread = pages?.[0]?.unread ?? 0

  function content() {
    if (inbox.isPending) return <LoadingBars label={texts.loading} count={5} />
    if (!pages) {
      return (
        <ProblemState
          error={inbox.error}
          what={texts.failed}
          onRetry={() => void inbox.refetch()}
        />
      )
    }
    if (notifications.length > 0) return <InboxList notifications={notifications} />
    return filter.unread ? (
      <EmptyState title={texts.emptyUnread} />
    ) : (
      <EmptyState
        title={texts.empty}
        help={texts.emptyHelp}
        actions={<ButtonLink {...paths.settings()}>{texts.choose}</ButtonLink>}
      />
    )
  }

  return (
    <>
      <title>{`${unread > 0 ? `(${unread}) ` : ''}${texts.inbox} · Standfirst`}</title>
      <Bar title={texts.inbox}>
        <Grow />
        <ButtonLink variant="subtle" {...paths.settings()}>
          {texts.settings}
        </ButtonLink>
        {unread > 0 && (
          <Button onClick={() => mark.mutate({ isRead: true })}>{texts.readAll}</Button>
        )}
      </Bar>
      <TabBar label={texts.filter}>
        <Link {...paths.inbox()} activeOptions={{ exact: true }}>
          {texts.all}
        </Link>
        <Link {...paths.inbox({ unread: 'true' })} activeOptions={{ exact: true }}>
          {texts.onlyUnread} <span>{unread}</span>
        </Link>
      </TabBar>
      {mark.isError && <ProblemBanner error={mark.error} what={texts.notRead} />}
      <div className={styles.page}>
        {content()}
        {inbox.hasNextPage && (
          <p className={styles.more}>
            <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
              {texts.more}
            </Button>
          </p>
        )}
      </div>
    </>
  )
}
