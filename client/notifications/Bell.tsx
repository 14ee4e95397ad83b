// The bell: how much in the inbox is unread, live, and the newest of it at a press. What is behind it comes
// when it is opened.
import { ActionIcon, Popover, type PopoverProps, VisuallyHidden } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useMe } from '#client/auth/me.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { part } from '#client/ui/part.tsx'
import { denied } from '#shared/permissions/grants.ts'
import styles from './Bell.module.css'
import { bellMessages, countLabel } from './bell-messages.ts'
import { inboxQuery } from './queries.ts'

const InboxPopover = part(async () => (await import('./InboxPopover.tsx')).InboxPopover)

export function Bell({ position }: Pick<PopoverProps, 'position'>) {
  const texts = useMessages(bellMessages)
  const [isOpen, setOpen] = useState(false)
  const hasInbox = denied(useMe(), 'inbox.read') === null
  const { data } = useInfiniteQuery({ ...inboxQuery(), enabled: hasInbox })
  const unread = data?.pages[0]?.unread ?? 0
  if (!hasInbox) return null
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        {...(position && { position })}
        width="min(24rem, calc(100vw - 16px))"
        offset={position === 'right-end' ? 24 : 8}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            className={styles.bell ?? ''}
            title={texts.bell(unread)}
            aria-label={texts.bell(unread)}
            onClick={() => setOpen(open => !open)}
          >
            <Icon of={IconBell} />
            {unread > 0 && <span className={styles.count}>{countLabel(unread)}</span>}
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={styles.dropdown ?? ''}>
          <Suspense fallback={<LoadingBars label={texts.loading} />}>
            <InboxPopover onClose={() => setOpen(false)} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <VisuallyHidden role="status">{unread > 0 ? texts.unread(unread) : ''}</VisuallyHidden>
    </>
  )
}
