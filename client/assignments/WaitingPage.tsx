// /newsroom/waiting: what waits for me across stories, live by hints, the longest waiting first.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { Bar, Grow } from '#client/ui/Shell.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import { TabBar } from '#client/ui/TabBar.tsx'
import { useLinkFocus } from '#client/ui/use-link-focus.ts'
import { useNow } from '#client/ui/use-now.ts'
import type { WaitingItem } from '#shared/assignments/api.ts'
import { countBlocking, groupOf, narrowWaiting, waitingGroups } from './filter.ts'
import { assignmentMessages } from './messages.ts'
import { waitingQuery } from './queries.ts'
import { WaitingRow } from './WaitingRow.tsx'
import styles from './waiting.module.css'

const route = getRouteApi('/signed-in/frame/newsroom/waiting')
const none: WaitingItem[] = []

/** Stays the same while the list is fetched again, so that the focus stays where it is. */
const keyOf = (item: WaitingItem) =>
  [
    item.kind,
    item.story.id,
    'threadId' in item ? item.threadId : '',
    item.kind === 'sign-off' ? item.signOff : item.at,
  ].join()

export function WaitingPage() {
  const texts = useMessages(assignmentMessages)
  const me = useMe()
  const now = useNow(30_000)
  const filter = route.useSearch()
  const navigate = useNavigate()
  const list = useRef<HTMLUListElement>(null)
  const moveFocus = useLinkFocus(list)
  const waiting = useQuery(waitingQuery)
  const items = waiting.data ?? none
  const shown = narrowWaiting(items, filter)
  const blocking = countBlocking(items)
  useShortcuts({ j: () => moveFocus(1), k: () => moveFocus(-1) })

  function content() {
    if (waiting.isPending) return <LoadingBars label={texts.loading} count={5} />
    if (!waiting.data) {
      return (
        <ProblemState
          error={waiting.error}
          what={texts.failed}
          onRetry={() => void waiting.refetch()}
        />
      )
    }
    if (items.length === 0) return <EmptyState title={texts.nothing} help={texts.nothingHelp} />
    if (shown.length === 0) return <EmptyState title={texts.nothingHere} />
    return (
      <ul ref={list}>
        {shown.map(item => (
          <WaitingRow key={keyOf(item)} item={item} me={me.id} now={now} />
        ))}
      </ul>
    )
  }

  return (
    <>
      <title>{`${texts.waiting} · Standfirst`}</title>
      <Bar title={texts.waiting}>
        <span className={styles.help}>{texts.help}</span>
        <Grow />
        {(blocking > 0 || filter.blocking) && (
          <Button
            size="compact-sm"
            variant={filter.blocking ? 'light' : 'default'}
            aria-pressed={filter.blocking === 'true'}
            onClick={() => {
              const { blocking: isOn, ...rest } = filter
              void navigate({
                ...paths.waiting(isOn ? rest : { ...rest, blocking: 'true' }),
                replace: true,
              })
            }}
          >
            {texts.blocking} ({blocking})
          </Button>
        )}
      </Bar>
      <TabBar label={texts.show}>
        <Link {...paths.waiting()} activeOptions={{ exact: true }}>
          {texts.all} <span>{items.length}</span>
        </Link>
        {waitingGroups.map(group => (
          <Link key={group} {...paths.waiting({ show: group })} activeOptions={{ exact: true }}>
            {texts.groups[group]}{' '}
            <span>{items.filter(item => groupOf(item) === group).length}</span>
          </Link>
        ))}
      </TabBar>
      <div className={styles.page}>{content()}</div>
    </>
  )
}
