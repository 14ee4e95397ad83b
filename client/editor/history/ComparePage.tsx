// Two of what a story was, side by side in one text: what went is struck, what came is underlined, and each
// change is a stop for the keyboard. Which two is in the address.
import { ActionIcon, Button, Checkbox, NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Checkbox.layer.css'
import { Notifications } from '@mantine/notifications'
import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'
import {
  IconArrowLeft,
  IconArrowsExchange,
  IconChevronDown,
  IconChevronUp,
} from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { storyQuery } from '#client/stories/queries.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import { denial } from '#shared/permissions/grants.ts'
import { Comparison } from './Comparison.tsx'
import styles from './compare.module.css'
import { historyMessages } from './messages.ts'
import { diffQuery, editionsQuery, versionsQuery } from './queries.ts'
import { RestoreDialog } from './RestoreDialog.tsx'

const route = getRouteApi('/signed-in/newsroom/stories/$storyId/compare')

export function ComparePage() {
  const { storyId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const texts = useMessages(historyMessages)
  const { language } = useLanguage()
  const me = useMe()
  const story = useQuery(storyQuery(storyId))
  const versions = useInfiniteQuery(versionsQuery(storyId))
  const { data: editions = [] } = useQuery(editionsQuery(storyId))
  const kept = versions.data?.pages.flat() ?? []
  const from = search.from ?? kept[0]?.id
  const to = search.to ?? 'now'
  const diff = useQuery({ ...diffQuery(storyId, from ?? '', to), enabled: from !== undefined })
  const [isShort, setShort] = useState(false)
  const [isRestoring, setRestoring] = useState(false)
  const [at, setAt] = useState(-1)
  const root = useRef<HTMLDivElement>(null)

  const changed = diff.data?.differences.filter(({ kind }) => kind !== 'same') ?? []
  function go(step: 1 | -1) {
    if (changed.length === 0) return
    const next = Math.min(Math.max(at + step, 0), changed.length - 1)
    setAt(next)
    root.current?.querySelectorAll<HTMLElement>('[data-change]')[next]?.focus()
  }
  useShortcuts({
    j: () => go(1),
    k: () => go(-1),
    'Alt+ArrowDown': () => go(1),
    'Alt+ArrowUp': () => go(-1),
  })

  const sides = [
    { value: 'now', label: texts.now },
    ...editions.map(({ number, kind, publishedAt }) => ({
      value: `edition-${number}`,
      label: `${texts.edition(number, texts.kinds[kind] ?? kind)}, ${dateAndTime(publishedAt, language)}`,
    })),
    ...kept.map(({ id, name, reason, at: when }) => ({
      value: id,
      label: `${name ?? texts.kept[reason]}, ${dateAndTime(when, language)}`,
    })),
  ]
  const withUnknown = (value: string | undefined) =>
    value === undefined || sides.some(side => side.value === value)
      ? sides
      : [...sides, { value, label: value }]
  const choose = (sideways: { from?: string; to?: string }) => {
    setAt(-1)
    void navigate({
      search: { ...(from !== undefined && { from }), to, ...sideways },
      replace: true,
    })
  }
  const restorable = kept.find(({ id }) => id === from)

  return (
    <div className={styles.page}>
      <title>{`${texts.compareTitle} · ${story.data?.headline ?? ''} · Standfirst`}</title>
      <Notifications position="bottom-left" autoClose={8000} />
      <header className={styles.bar}>
        <ActionIcon
          variant="subtle"
          aria-label={texts.back}
          renderRoot={props => <Link {...paths.story(storyId)} {...props} />}
        >
          <Icon of={IconArrowLeft} />
        </ActionIcon>
        <h1>
          {texts.compareTitle} <span>{story.data?.headline}</span>
        </h1>
        <div className={styles.sides}>
          <NativeSelect
            label={texts.from}
            value={from ?? ''}
            data={withUnknown(from)}
            onChange={event => choose({ from: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={texts.swap}
            onClick={() => from !== undefined && choose({ from: to, to: from })}
          >
            <Icon of={IconArrowsExchange} />
          </ActionIcon>
          <NativeSelect
            label={texts.to}
            value={to}
            data={withUnknown(to)}
            onChange={event => choose({ to: event.currentTarget.value })}
          />
        </div>
        <div className={styles.tools}>
          <span role="status">
            {diff.data && texts.changes(changed.length)}
            {at >= 0 && changed.length > 0 && `, ${texts.position(at + 1, changed.length)}`}
          </span>
          <ActionIcon variant="default" aria-label={texts.previous} onClick={() => go(-1)}>
            <Icon of={IconChevronUp} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={texts.next} onClick={() => go(1)}>
            <Icon of={IconChevronDown} />
          </ActionIcon>
          <Checkbox
            label={texts.onlyChanges}
            checked={isShort}
            onChange={event => setShort(event.currentTarget.checked)}
          />
          {restorable && (
            <ActionButton
              reason={denial(me, 'version.restore', {}, language)}
              variant="default"
              onPress={() => setRestoring(true)}
            >
              {texts.restore}
            </ActionButton>
          )}
          {versions.hasNextPage && (
            <Button
              variant="default"
              loading={versions.isFetchingNextPage}
              onClick={() => void versions.fetchNextPage()}
            >
              {texts.earlier}
            </Button>
          )}
        </div>
      </header>
      <main className={styles.scroll} id="main" ref={root}>
        {diff.isError ? (
          <ProblemState
            error={diff.error}
            what={texts.compareFailed}
            onRetry={() => void diff.refetch()}
          />
        ) : diff.data === undefined ? (
          from === undefined && !versions.isPending ? (
            <EmptyState title={texts.nothing} help={texts.nothingHelp} />
          ) : (
            <LoadingBars label={texts.loading} />
          )
        ) : changed.length === 0 ? (
          <EmptyState title={texts.same} help={texts.sameHelp} />
        ) : (
          <Comparison
            differences={isShort ? changed : diff.data.differences}
            language={diff.data.language}
          />
        )}
      </main>
      {isRestoring && restorable && (
        <RestoreDialog storyId={storyId} version={restorable} onClose={() => setRestoring(false)} />
      )}
    </div>
  )
}
