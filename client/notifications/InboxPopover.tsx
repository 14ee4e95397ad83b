// The newest of the inbox, behind the bell.
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { InboxList } from './InboxList.tsx'
import styles from './inbox.module.css'
import { notificationMessages } from './messages.ts'
import { inboxQuery } from './queries.ts'
import { useMark } from './use-mark.ts'

/** As many as one looks over at a glance. */
const shown = 15

export function InboxPopover({ onClose }: { onClose: () => void }) {
  const texts = useMessages(notificationMessages)
  const inbox = useInfiniteQuery(inboxQuery())
  const mark = useMark()
  const page = inbox.data?.pages[0]
  const unread = page?.unread ?? 0

  function content() {
    if (inbox.isPending) return <LoadingBars label={texts.loading} />
    if (!page) {
      return (
        <ProblemState
          error={inbox.error}
          what={texts.failed}
          onRetry={() => void inbox.refetch()}
        />
      )
    }
    if (page.notifications.length === 0)
      return <EmptyState title={texts.empty} help={texts.emptyHelp} />
    return <InboxList notifications={page.notifications.slice(0, shown)} onOpen={onClose} />
  }

  return (
    <>
      <header className={styles.head}>
        <h2>{texts.inbox}</h2>
        <span>{unread > 0 ? texts.unread(unread) : texts.noneUnread}</span>
        {unread > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => mark.mutate({ isRead: true })}>
            {texts.readAll}
          </Button>
        )}
      </header>
      <div className={styles.newest}>{content()}</div>
      <footer className={styles.foot}>
        <Link {...paths.inbox()} onClick={onClose}>
          {texts.wholeInbox}
        </Link>
      </footer>
    </>
  )
}
