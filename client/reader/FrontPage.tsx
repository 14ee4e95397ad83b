// /newsroom/front: the order of the public front page, arranged by those who may, and seen by everybody.
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call, isApiError } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { readerPaths } from '#client/paths.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { passFocusOn } from '#client/ui/pass-focus-on.ts'
import { Bar, Grow } from '#client/ui/Shell.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import { useNow } from '#client/ui/use-now.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { FrontOrder } from '#shared/reader/front.ts'
import { type Arrangement, isPinOver, isSame, shownIn } from './arrangement.ts'
import { FrontList } from './FrontList.tsx'
import styles from './front.module.css'
import { LeaveGuard } from './LeaveGuard.tsx'
import { frontMessages } from './messages.ts'
import { frontQuery } from './queries.ts'

export function FrontPage() {
  const texts = useMessages(frontMessages)
  const front = useQuery(frontQuery)
  return (
    <>
      <title>{`${texts.title} · Standfirst`}</title>
      {front.data ? (
        <Arranging page={front.data} />
      ) : (
        <>
          <Bar title={texts.title} />
          {front.isPending ? (
            <LoadingBars label={texts.loading} />
          ) : (
            <ProblemState
              error={front.error}
              what={texts.failed}
              onRetry={() => void front.refetch()}
            />
          )}
        </>
      )}
    </>
  )
}

/** What somebody arranged and has not saved, and the order that they began with. */
interface Unsaved {
  base: FrontOrder
  arrangement: Arrangement
}

function Arranging({ page: { front, stories } }: { page: Answer<'GET /api/front'> }) {
  const texts = useMessages(frontMessages)
  const { language } = useLanguage()
  const refused = denial(useMe(), 'front.arrange', {}, language)
  const queries = useQueryClient()
  const now = useNow().toISOString()
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null)
  const arrangement = unsaved?.arrangement ?? front
  const shown = shownIn(arrangement, stories, now)

  const save = useMutation({
    mutationFn: ({ base, arrangement: { lead, order } }: Unsaved) =>
      call('PATCH /api/front', { body: { lead, order, revision: base.revision } }),
    onSuccess(changed) {
      queries.setQueryData(frontQuery.queryKey, changed)
      setUnsaved(null)
    },
  })

  function arrange(next: Arrangement) {
    const base = unsaved?.base ?? front
    save.reset()
    setUnsaved(isSame(base, next) ? null : { base, arrangement: next })
  }

  function discard() {
    save.reset()
    setUnsaved(null)
    void queries.invalidateQueries({ queryKey: frontQuery.queryKey })
  }

  const isOver = unsaved !== null && isPinOver(unsaved.arrangement, unsaved.base, now)
  const isArranged = arrangement.lead !== null || arrangement.order.length > 0
  return (
    <>
      <Bar title={texts.title}>
        <Grow />
        <a href={readerPaths.front()}>{texts.look}</a>
        {refused === null && (
          <>
            {unsaved && (
              <Button ref={passFocusOn} onClick={discard}>
                {texts.discard}
              </Button>
            )}
            <ActionButton
              variant="filled"
              reason={isOver ? texts.pinOver : null}
              isReasonShown
              aria-disabled={unsaved === null}
              loading={save.isPending}
              onPress={() => unsaved && save.mutate(unsaved)}
            >
              {texts.save}
            </ActionButton>
          </>
        )}
      </Bar>
      {save.isError && (
        <ProblemBanner
          error={save.error}
          what={texts.notSaved}
          {...(isApiError(save.error, 'conflict') && {
            actions: (
              <Button size="xs" onClick={discard}>
                {texts.reload}
              </Button>
            ),
          })}
        />
      )}
      {unsaved && <LeaveGuard />}
      {unsaved && !save.isError && <Banner kind="warn">{texts.unsaved}</Banner>}
      {save.isSuccess && unsaved === null && <Banner>{texts.saved}</Banner>}
      <div className={styles.page}>
        {stories.length === 0 ? (
          <EmptyState title={texts.none} help={texts.noneHelp} />
        ) : (
          <>
            <p className={styles.help}>{refused === null ? texts.help : refused}</p>
            <p className={styles.help}>
              {front.changedBy !== null && front.changedAt !== null
                ? texts.changedBy(front.changedBy, dateAndTime(front.changedAt, language))
                : texts.untouched}
              {refused === null && isArranged && (
                <>
                  {' '}
                  <Button
                    ref={passFocusOn}
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => arrange({ lead: null, order: [] })}
                  >
                    {texts.byTime}
                  </Button>
                </>
              )}
            </p>
            <FrontList
              shown={shown}
              arrangement={arrangement}
              now={now}
              isFixed={refused !== null}
              onArrange={arrange}
            />
          </>
        )}
      </div>
    </>
  )
}
