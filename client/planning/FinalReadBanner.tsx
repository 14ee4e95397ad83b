// One line over a draft while somebody reads it for the last time: a soft lock. Whoever changes the text is
// asked at the first change, which is kept, to go on or to ask the reader first. Nobody is shut out.
import { Button } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type * as Y from 'yjs'
import { isApiError } from '#client/api.ts'
import { usePaletteActions } from '#client/app/palette/registry.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { clockTime } from '#client/ui/time.ts'
import { useNow } from '#client/ui/use-now.ts'
import type { Person, User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { FinalRead } from '#shared/planning/api.ts'
import type { Story } from '#shared/stories/api.ts'
import { planningMessages } from './messages.ts'
import { useFinalRead } from './use-final-read.ts'
import { useOwnChanges } from './use-own-changes.ts'

interface Props {
  story: Story
  me: User
  /** The draft itself: what is only suggested asks nobody. */
  doc: Y.Doc
  /** Begins a comment to the reader. */
  onAsk: (reader: Person) => void
}

export function FinalReadBanner({ story, me, doc, onAsk }: Props) {
  const texts = useMessages(planningMessages)
  const { language } = useLanguage()
  const now = useNow()
  const change = useFinalRead(story.id)
  const { finalRead } = story.plan
  const read = finalRead && new Date(finalRead.until) > now ? finalRead : null
  const taken = read && texts.finalRead(read.by.name, clockTime(new Date(read.until), language))
  usePaletteActions([
    {
      id: 'final-read-begin',
      title: texts.takeFinalRead,
      reason: taken ?? denial(me, 'final-read.take', {}, language),
      run: () => change.mutate('begin'),
    },
    {
      id: 'final-read-end',
      title: texts.endFinalRead,
      reason: read
        ? denial(me, 'final-read.end', { authorId: read.by.id }, language)
        : texts.noFinalRead,
      run: () => change.mutate('end'),
    },
  ])
  if (change.error) {
    return (
      <Banner kind="error">
        {texts.failed}. {isApiError(change.error) && change.error.detail}
      </Banner>
    )
  }
  if (!read) return null
  if (read.by.id !== me.id)
    return <OthersRead key={read.since} read={read} doc={doc} onAsk={onAsk} />
  return (
    <Banner
      icon={IconEyeCheck}
      actions={
        <Button
          size="xs"
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate('end')}
        >
          {texts.endFinalRead}
        </Button>
      }
    >
      {texts.ownFinalRead(clockTime(new Date(read.until), language))}
    </Banner>
  )
}

function OthersRead({ read, doc, onAsk }: Pick<Props, 'doc' | 'onAsk'> & { read: FinalRead }) {
  const texts = useMessages(planningMessages)
  const { language } = useLanguage()
  const [asked, setAsked] = useState<'not-yet' | 'now' | 'answered'>('not-yet')
  useOwnChanges(doc, () => setAsked(before => (before === 'not-yet' ? 'now' : before)))
  const reader = read.by.name
  const time = clockTime(new Date(read.until), language)
  const ask = () => {
    setAsked('answered')
    onAsk(read.by)
  }
  return (
    <Banner
      kind={asked === 'now' ? 'warn' : 'info'}
      icon={IconEyeCheck}
      actions={
        <>
          {asked === 'now' && (
            <Button size="xs" variant="default" onClick={() => setAsked('answered')}>
              {texts.typeAnyway}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={ask}>
            {texts.askReader(reader)}
          </Button>
        </>
      }
    >
      {texts.finalRead(reader, time)} {asked === 'now' && texts.youChangeIt}
    </Banner>
  )
}
