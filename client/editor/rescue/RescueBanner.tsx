// On every page of the newsroom, while something that this person typed is set aside on this computer.
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useMe } from '#client/auth/me.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Banner } from '#client/ui/Banner.tsx'
import { rescueMessages } from './messages.ts'
import { rescuedQuery } from './rescued-query.ts'

export function RescueBanner() {
  const texts = useMessages(rescueMessages)
  const me = useMe()
  const { data = [] } = useQuery(rescuedQuery(me.id))
  const isThere = useRouterState({
    select: ({ location }) => location.pathname.endsWith('/rescued'),
  })
  if (data.length === 0 || isThere) return null
  return (
    <Banner
      kind="warn"
      actions={
        <ButtonLink {...paths.rescued()} size="xs" variant="default">
          {texts.look}
        </ButtonLink>
      }
    >
      {texts.waiting(data.length)}
    </Banner>
  )
}
