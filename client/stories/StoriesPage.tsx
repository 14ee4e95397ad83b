// /newsroom: the list of stories, narrowed by what the URL says, live by hints.
import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { desksQuery } from '#client/settings/desks/queries.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Kbd } from '#client/ui/Kbd.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { part } from '#client/ui/part.tsx'
import { Bar, Grow } from '#client/ui/Shell.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import { clockTime, dayAndTime } from '#client/ui/time.ts'
import { useNow } from '#client/ui/use-now.ts'
import { denial } from '#shared/permissions/grants.ts'
import { FilterBar } from './FilterBar.tsx'
import { changeFilter, type StoryFilter } from './filter.ts'
import { ListStatus } from './ListStatus.tsx'
import { storiesMessages } from './messages.ts'
import { NothingHere } from './NothingHere.tsx'
import { PlaceTabs } from './PlaceTabs.tsx'
import { storiesQuery } from './queries.ts'
import { arrange, countIn, narrow, storiesIn } from './rows.ts'
import { SearchField } from './SearchField.tsx'
import styles from './StoriesPage.module.css'
import { StoryTable } from './StoryTable.tsx'
import type { RowFocus } from './use-row-focus.ts'
import { useSelection } from './use-selection.ts'
import { useSteadyRows } from './use-steady-rows.ts'
import { useWholeList } from './use-whole-list.ts'

/** Comes when it is opened. */
const NewStoryDialog = part(async () => (await import('./NewStoryDialog.tsx')).NewStoryDialog)

/** Nothing is selected at first. */
const BatchTools = part(async () => (await import('./batch/BatchTools.tsx')).BatchTools)

const route = getRouteApi('/signed-in/frame/newsroom')

export function StoriesPage() {
  const texts = useMessages(storiesMessages)
  const { language } = useLanguage()
  const me = useMe()
  const navigate = useNavigate()
  const filter = route.useSearch()
  const [isHeld, setHeld] = useState(false)
  const [isCreating, setCreating] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<RowFocus>(null)

  // Until the list under a new filter is here, what is left of the one before shows in its place.
  const list = useInfiniteQuery({ ...storiesQuery(filter), placeholderData: keepPreviousData })
  const { data: desks = [] } = useQuery(desksQuery)
  const pages = list.data?.pages
  const stories = useMemo(() => storiesIn(pages ?? []), [pages])
  const fresh = useMemo(() => arrange(narrow(stories, filter)), [stories, filter])
  const subject = JSON.stringify(filter)
  const whole = useWholeList(list, subject)
  const { rows, waiting, release } = useSteadyRows(fresh, {
    isHeld,
    subject: JSON.stringify([subject, pages?.length ?? 0, list.isPlaceholderData]),
  })
  const listed = useMemo(() => new Set(rows.map(({ story }) => story.id)), [rows])
  const selection = useSelection(listed)
  /** What is selected; else the story with the focus. */
  const chosen = () => {
    const focused = table.current?.current()
    const ids = selection.ids.size > 0 ? selection.ids : new Set(focused ? [focused] : [])
    return rows.flatMap(({ story }) => (ids.has(story.id) ? [story] : []))
  }
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const counts = pages?.at(-1)?.counts ?? null
  const total = counts && countIn(counts, filter.place)
  const selectAll = async () => {
    const ids = await whole.fetchAll()
    if (ids) selection.select(ids)
  }
  const deskName = desks.find(({ id }) => id === filter.desk)?.name ?? null
  const mayWrite = denial(me, 'story.create', {}, language)
  const atWork = new Set(stories.flatMap(story => story.present.map(({ id }) => id))).size

  const changeList = useCallback(
    (change: { [K in keyof StoryFilter]?: StoryFilter[K] | null }) =>
      void navigate({
        to: '/newsroom',
        search: current => changeFilter(current, change),
        replace: true,
      }),
    [navigate],
  )
  const onSearch = useCallback((text: string) => changeList({ search: text || null }), [changeList])

  const select = (step: 1 | -1) => {
    for (const id of [table.current?.current(), table.current?.move(step)]) {
      if (id) selection.add(id)
    }
  }

  useShortcuts({
    'Shift+j': () => select(1),
    'Shift+k': () => select(-1),
    j: () => table.current?.move(1),
    k: () => table.current?.move(-1),
    x: () => {
      const id = table.current?.current()
      if (id) selection.toggle(id)
    },
    Escape: selection.clear,
    n: () => {
      if (mayWrite === null) setCreating(true)
    },
    i: () => void navigate(paths.wire()),
    '/': () => search.current?.focus(),
  })

  const begin = (
    <>
      <ActionButton variant="filled" reason={mayWrite} onPress={() => setCreating(true)}>
        {texts.newStory}
      </ActionButton>
      <ButtonLink {...paths.wire()}>{texts.importWire}</ButtonLink>
    </>
  )

  function instead() {
    if (list.isPending) return <LoadingBars label={texts.loading} count={5} />
    if (!list.data) {
      return (
        <ProblemState error={list.error} what={texts.failed} onRetry={() => void list.refetch()} />
      )
    }
    if (rows.length === 0 && list.isPlaceholderData) {
      return <LoadingBars label={texts.loading} count={5} />
    }
    if (rows.length === 0) return <NothingHere filter={filter} deskName={deskName} begin={begin} />
    return null
  }

  return (
    <>
      <title>{`${texts.newsroom} · Standfirst`}</title>
      <div className={styles.bar}>
        <Bar title={texts.newsroom}>
          <Today />
          <Grow />
          <SearchField ref={search} value={filter.search ?? ''} onSearch={onSearch} />
          <ButtonLink
            {...paths.wire()}
            className={styles.iconOnPhone}
            aria-keyshortcuts="i"
            leftSection={<Icon of={IconFileImport} />}
          >
            <span>
              {texts.importWire} <Kbd isHint>I</Kbd>
            </span>
          </ButtonLink>
          <ActionButton
            variant="filled"
            className={styles.iconOnPhone}
            aria-keyshortcuts="n"
            leftSection={<Icon of={IconPlus} />}
            reason={mayWrite}
            onPress={() => setCreating(true)}
          >
            <span>{texts.newStory}</span>
          </ActionButton>
        </Bar>
      </div>
      <PlaceTabs filter={filter} counts={counts} />
      <FilterBar
        filter={filter}
        languagesInUse={stories.map(story => story.language)}
        onChange={changeList}
      />
      {list.data && list.isError && (
        <Banner
          kind="error"
          actions={
            <Button size="xs" onClick={() => void list.refetch()}>
              {texts.tryAgain}
            </Button>
          }
        >
          {texts.stale(clockTime(new Date(list.dataUpdatedAt), language))}
        </Banner>
      )}
      <div className={styles.list}>
        <StoryTable
          ref={table}
          rows={rows}
          counts={counts}
          desks={desks}
          selection={selection}
          instead={instead()}
          onHold={setHeld}
          onEnd={onEnd}
        />
        {list.hasNextPage && (
          <p className={styles.more}>
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {texts.more}
            </Button>
          </p>
        )}
      </div>
      <Suspense>
        <BatchTools
          selection={selection}
          chosen={chosen}
          rest={
            hasNextPage && total !== null
              ? { total, isFetching: whole.isFetching, select: () => void selectAll() }
              : null
          }
        />
      </Suspense>
      <ListStatus waiting={waiting} onShow={release} atWork={atWork} />
      {isCreating && (
        <Suspense>
          <NewStoryDialog filter={filter} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  )
}

function Today() {
  const { language } = useLanguage()
  const now = useNow()
  return <span className={styles.today}>{dayAndTime(now, language)}</span>
}
