// One line when something about the draft is not as usual: offline, read only, closed by the server.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCloudOff, IconEye, IconLock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { Banner } from '#client/ui/Banner.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { part } from '#client/ui/part.tsx'
import { readArticle } from '#shared/article/read.ts'
import { allText } from '#shared/article/text.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import { rescueMessages } from './rescue/messages.ts'
import type { DraftSession } from './session/draft-session.ts'
import { sessionMessages } from './session/messages.ts'
import { useSessionStatus } from './session/use-draft-session.ts'

const GoneBanner = part(async () => (await import('./rescue/GoneBanner.tsx')).GoneBanner)

interface Props {
  session: DraftSession
  isReadOnly: boolean
}

export function SessionBanner({ session, isReadOnly }: Props) {
  const texts = useMessages(sessionMessages)
  const rescueTexts = useMessages(rescueMessages)
  const isReady = useSessionStatus(session, status => status.isReady)
  const refusal = useSessionStatus(session, status => status.refusal)
  const rescued = useSessionStatus(session, status => status.rescued)
  const [closed, setClosed] = useState<string | null>(null)
  const queries = useQueryClient()
  useEffect(() => {
    if (rescued) void queries.invalidateQueries({ queryKey: keys.rescued })
  }, [rescued, queries])
  const keeping = useSessionStatus(session, status => status.keeping)
  /** How much is only here, while the line is down; null as long as there is nothing to say of it. */
  const onlyHere = useSessionStatus(session, ({ isConnected, unsaved, unkept, savedAt }) =>
    !isConnected && (unsaved > 0 || savedAt !== null) ? unsaved - unkept : null,
  )

  if (refusal !== null) {
    const copy = async () => {
      await navigator.clipboard.writeText(allText(readArticle(session.doc)))
      notifications.show({ message: texts.copied })
    }
    return (
      <Banner
        kind="error"
        icon={IconLock}
        actions={
          <>
            {rescued && (
              <ButtonLink {...paths.rescued()} size="xs" variant="default">
                {rescueTexts.look}
              </ButtonLink>
            )}
            <Button size="xs" variant="default" onClick={copy}>
              {texts.copyText}
            </Button>
            {refusal !== closeCodes.unauthenticated && (
              <Button size="xs" variant="default" onClick={() => location.reload()}>
                {texts.reload}
              </Button>
            )}
          </>
        }
      >
        {texts.refusals[refusal] ?? texts.refusedOtherwise} {rescued && rescueTexts.setAside}
      </Banner>
    )
  }
  if (!isReady) return <LoadingBars label={texts.connecting} />
  if (rescued && rescued.id !== closed) {
    return (
      <Suspense>
        <GoneBanner words={rescued.typed} onClose={() => setClosed(rescued.id)} />
      </Suspense>
    )
  }
  if (onlyHere !== null) {
    return (
      <Banner kind="warn" icon={IconCloudOff}>
        {keeping === 'kept' ? texts.offlineBanner(onlyHere) : texts.offlineUnkept[keeping]}
      </Banner>
    )
  }
  if (!isReadOnly && keeping === 'full') return <Banner kind="warn">{texts.isFull}</Banner>
  if (!isReadOnly && keeping === 'none') return <Banner>{texts.keepsNothing}</Banner>
  if (isReadOnly) return <Banner icon={IconEye}>{texts.readOnly}</Banner>
  return null
}
