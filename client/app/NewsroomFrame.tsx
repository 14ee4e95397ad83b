// The frame of every page but the editor: the rail with its places, and the page in it.
import { VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconBroadcast,
  IconInbox,
  IconLayoutList,
  IconListDetails,
  IconPhoto,
  IconSettings,
  IconWorld,
} from '@tabler/icons-react'
import { Link, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Bell } from '#client/notifications/Bell.tsx'
import { paths, readerPaths } from '#client/paths.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { part } from '#client/ui/part.tsx'
import { Rail, Shell } from '#client/ui/Shell.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { appMessages } from './messages.ts'
import { SchemeSwitch } from './SchemeSwitch.tsx'

/** Seldom has anything to say. */
const RescueBanner = part(
  async () => (await import('#client/editor/rescue/RescueBanner.tsx')).RescueBanner,
)

export function NewsroomFrame() {
  const texts = useMessages(appMessages)
  const isPhone = useMediaQuery('(max-width: 720px)')
  const places = [
    {
      name: 'stories',
      link: (
        <Link {...paths.stories()} activeOptions={{ exact: true, includeSearch: false }}>
          <Icon of={IconListDetails} size={20} />
          {texts.newsroom}
        </Link>
      ),
    },
    {
      name: 'waiting',
      link: (
        <Link {...paths.waiting()} activeOptions={{ includeSearch: false }}>
          <Icon of={IconInbox} size={20} />
          {texts.waiting}
        </Link>
      ),
    },
    {
      name: 'wire',
      link: (
        <Link {...paths.wire()}>
          <Icon of={IconBroadcast} size={20} />
          {texts.wire}
        </Link>
      ),
    },
    {
      name: 'media',
      link: (
        <Link {...paths.media()} activeOptions={{ includeSearch: false }}>
          <Icon of={IconPhoto} size={20} />
          {texts.media}
        </Link>
      ),
    },
    {
      name: 'front',
      isMinor: true,
      link: (
        <Link {...paths.front()}>
          <Icon of={IconLayoutList} size={20} />
          {texts.front}
        </Link>
      ),
    },
    {
      name: 'published',
      isMinor: true,
      link: (
        <a href={readerPaths.front()}>
          <Icon of={IconWorld} size={20} />
          {texts.published}
        </a>
      ),
    },
    {
      name: 'settings',
      isMinor: true,
      link: (
        <Link {...paths.settings()}>
          <Icon of={IconSettings} size={20} />
          {texts.settings}
        </Link>
      ),
    },
  ]
  const rail = (
    <Rail
      label={texts.newsroom}
      mark={
        <Link {...paths.stories()}>
          <span aria-hidden="true">Sf</span>
          <VisuallyHidden>Standfirst</VisuallyHidden>
        </Link>
      }
      places={places}
      foot={
        <>
          <Bell position={isPhone ? 'top-end' : 'right-end'} />
          <span data-minor>
            <SchemeSwitch />
          </span>
          <AccountMenu />
        </>
      }
    />
  )
  return (
    <Shell skip={texts.toPage} rail={rail}>
      <Suspense>
        <RescueBanner />
      </Suspense>
      <Outlet />
    </Shell>
  )
}
