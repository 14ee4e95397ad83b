// Edits that came in late, one line each above the sheet, until somebody who writes keeps them or takes
// them back (rule C11).
import { Button } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { part } from '#client/ui/part.tsx'
import { clockTime } from '#client/ui/time.ts'
import type { User } from '#shared/auth/api.ts'
import type { Batch } from '#shared/batches/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import { batchMessages } from './messages.ts'
import { batchesQuery } from './queries.ts'
import { useSettle } from './use-settle.ts'

/** Comes when it is needed. */
const BatchDialog = part(async () => (await import('./BatchDialog.tsx')).BatchDialog)

/** More than these would leave no room for the story. */
const shown = 2

export function LateBatches({ storyId, me }: { storyId: string; me: User }) {
  const texts = useMessages(batchMessages)
  const { data = [] } = useQuery(batchesQuery(storyId))
  const [looking, setLooking] = useState<string | null>(null)
  const open = data.filter(({ state }) => state === 'open')
  return (
    <>
      {open.slice(0, shown).map((batch, index) => (
        <BatchBanner
          key={batch.id}
          batch={batch}
          me={me}
          more={index === shown - 1 && open.length > shown ? texts.more(open.length - shown) : null}
          onLook={() => setLooking(batch.id)}
        />
      ))}
      {looking !== null && (
        <Suspense>
          <BatchDialog batchId={looking} me={me} onClose={() => setLooking(null)} />
        </Suspense>
      )}
    </>
  )
}

interface Props {
  batch: Batch
  me: User
  more: string | null
  onLook: () => void
}

function BatchBanner({ batch, me, more, onLook }: Props) {
  const texts = useMessages(batchMessages)
  const { language } = useLanguage()
  const settle = useSettle(batch)
  const why = denial(me, 'batch.settle', {}, language)
  const time = clockTime(new Date(batch.at), language)
  const { by, changes } = batch
  return (
    <Banner
      icon={IconClockExclamation}
      actions={
        <>
          <Button size="xs" variant="default" onClick={onLook}>
            {texts.look}
          </Button>
          <ActionButton
            size="xs"
            variant="default"
            reason={why}
            loading={settle.isPending}
            onPress={() => settle.mutate('take-back')}
          >
            {texts.takeBack}
          </ActionButton>
          <ActionButton
            size="xs"
            variant="default"
            reason={why}
            onPress={() => settle.mutate('keep')}
          >
            {texts.keep}
          </ActionButton>
        </>
      }
    >
      {by?.id === me.id
        ? texts.yours(changes, time)
        : texts.cameIn(by?.name ?? texts.somebody, changes, time)}
      {more && ` ${more}`}
    </Banner>
  )
}
