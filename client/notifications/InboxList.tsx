// Notifications one below the other, each a way to its thread; opening one marks it as read.
import { useNow } from '#client/ui/use-now.ts'
import type { Notification } from '#shared/notifications/api.ts'
import styles from './inbox.module.css'
import { NotificationItem } from './NotificationItem.tsx'
import { useMark } from './use-mark.ts'

interface Props {
  notifications: readonly Notification[]
  onOpen?: () => void
}

export function InboxList({ notifications, onOpen }: Props) {
  const now = useNow(30_000)
  const mark = useMark()
  return (
    <ul className={styles.list}>
      {notifications.map(notification => {
        const { id, isRead } = notification
        return (
          <NotificationItem
            key={id}
            notification={notification}
            now={now}
            onOpen={() => {
              if (!isRead) mark.mutate({ ids: [id], isRead: true })
              onOpen?.()
            }}
            onMark={to => mark.mutate({ ids: [id], isRead: to })}
          />
        )
      })}
    </ul>
  )
}
