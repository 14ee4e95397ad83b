// One destination: how it is, and what can be done with it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { deliveryMessages } from '#client/publishing/deliveries/messages.ts'
import { resultText } from '#client/publishing/deliveries/result-text.ts'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { Destination } from '#shared/delivery/destinations.ts'
import styles from '../settings.module.css'
import { destinationMessages } from './messages.ts'

interface Props {
  destination: Destination
  /** Why it cannot be changed; null when it can. */
  refused: string | null
  onEdit: () => void
  onSecret: (secret: string) => void
}

export function DestinationRow({ destination, refused, onEdit, onSecret }: Props) {
  const texts = useMessages(destinationMessages)
  const results = useMessages(deliveryMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  /** What was pressed once and is asked about before it is done. */
  const [asked, setAsked] = useState<'renew' | 'remove' | null>(null)
  const { name, kind, target, last, waiting, pausedAt, pausedBy } = destination
  const params = { destinationId: destination.id }
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.destinations }),
  })
  const test = useMutation({
    mutationFn: () => call('POST /api/destinations/:destinationId/test', { params }),
  })
  const button = (text: string, onPress: () => void, isBusy = false) => (
    <ActionButton
      reason={refused}
      size="compact-xs"
      variant="default"
      loading={isBusy}
      aria-label={`${text}: ${name}`}
      onPress={onPress}
    >
      {text}
    </ActionButton>
  )
  const resume = (left: 'send' | 'drop') => () =>
    act.mutate(() =>
      call('POST /api/destinations/:destinationId/resume', { params, body: { waiting: left } }),
    )

  return (
    <li>
      <b>{name}</b> · {texts.kinds[kind]}
      {target && 'format' in target && ` · ${target.format}`}
      <p className={styles.help}>
        {[
          target && (target.kind === 'folder' ? target.path : target.url),
          pausedAt && texts.paused(pausedBy),
          waiting > 0 && texts.waiting(waiting),
          last && `${dateAndTime(last.at, language)}: ${resultText(last, results)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {test.data && (
        <p className={styles.help} role="status">
          {resultText(test.data, { ...results, outcomes: texts.tried })}
        </p>
      )}
      {test.isError && <ProblemBanner error={test.error} what={texts.notDone} />}
      {act.isError && <ProblemBanner error={act.error} what={texts.notDone} />}
      <div className={styles.acts}>
        {button(texts.test, () => test.mutate(), test.isPending)}
        {button(texts.edit, onEdit)}
        {pausedAt === null
          ? button(texts.pause, () =>
              act.mutate(() => call('POST /api/destinations/:destinationId/pause', { params })),
            )
          : button(texts.resume, resume('send'))}
        {pausedAt !== null && waiting > 0 && button(texts.drop, resume('drop'))}
        {kind === 'webhook' &&
          (asked === 'renew'
            ? button(texts.renewTwice, () => {
                setAsked(null)
                act.mutate(async () => {
                  const path = 'POST /api/destinations/:destinationId/secret'
                  onSecret((await call(path, { params })).secret)
                })
              })
            : button(texts.renew, () => setAsked('renew')))}
        {asked === 'remove'
          ? button(texts.removeTwice, () =>
              act.mutate(() => call('DELETE /api/destinations/:destinationId', { params })),
            )
          : button(texts.remove, () => setAsked('remove'))}
      </div>
    </li>
  )
}
