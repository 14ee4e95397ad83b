// One line when something about the draft is not as usual: offline, read only, closed by the server.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCloudOff, IconEye, IconLock } from '@tabler/icons-react'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Banner } from '#client/ui/Banner.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { Article } from '#shared/article/article.ts'
import { allText } from '#shared/article/text.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import { rescueMessages } from './rescue/messages.ts'
import type { SessionStatus } from './session/draft-session.ts'
import { sessionMessages } from './session/messages.ts'

interface Props {
  status: SessionStatus
  isReadOnly: boolean
  article: Article
}

export function SessionBanner({ status, isReadOnly, article }: Props) {
  const texts = useMessages(sessionMessages)
  const rescueTexts = useMessages(rescueMessages)
  const { isReady, isConnected, refusal, rescued, unsaved, unkept, keeping } = status

  if (refusal !== null) {
    const copy = async () => {
      await navigator.clipboard.writeText(allText(article))
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
  if (!isConnected && (unsaved > 0 || status.savedAt !== null)) {
    return (
      <Banner kind="warn" icon={IconCloudOff}>
        {keeping === 'kept' ? texts.offlineBanner(unsaved - unkept) : texts.offlineUnkept[keeping]}
      </Banner>
    )
  }
  if (!isReadOnly && keeping === 'full') return <Banner kind="warn">{texts.isFull}</Banner>
  if (!isReadOnly && keeping === 'none') return <Banner>{texts.keepsNothing}</Banner>
  if (isReadOnly) return <Banner icon={IconEye}>{texts.readOnly}</Banner>
  return null
}
