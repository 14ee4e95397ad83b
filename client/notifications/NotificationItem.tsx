// One thing that I was told: who did what, in which story, when. All of it is the way there; the mark at the
// right says whether it was read, and changes that.
import { ActionIcon } from '@mantine/core'
import {
  IconAlertOctagon,
  IconArrowBackUp,
  IconArrowsExchange,
  IconAt,
  IconCheck,
  IconCircleDot,
  IconClockPause,
  IconClockX,
  IconLicense,
  IconMail,
  IconMessage,
  IconOctagonMinus,
  IconPencil,
  IconSendOff,
  IconUserCheck,
  IconUserPlus,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { dateAndTime, timeAgo } from '#client/ui/time.ts'
import type { Notification } from '#shared/notifications/api.ts'
import type { NotificationKind } from '#shared/notifications/kinds.ts'
import { detailOf, sentences } from '#shared/notifications/sentences.ts'
import styles from './inbox.module.css'
import { notificationMessages } from './messages.ts'

const icons: Record<NotificationKind, typeof IconAt> = {
  mention: IconAt,
  reply: IconMessage,
  assigned: IconUserCheck,
  blocking: IconOctagonMinus,
  'handed-over': IconArrowsExchange,
  override: IconAlertOctagon,
  resolved: IconCheck,
  suggestion: IconPencil,
  part: IconUserPlus,
  'sent-back': IconArrowBackUp,
  'rights-ending': IconLicense,
  'rights-ran-out': IconLicense,
  'rights-ended': IconLicense,
  'delivery-failed': IconSendOff,
  'schedule-held': IconClockPause,
  'schedule-ended': IconClockX,
}

interface Props {
  notification: Notification
  now: Date
  onOpen: () => void
  onMark: (isRead: boolean) => void
}

export function NotificationItem({ notification, now, onOpen, onMark }: Props) {
  const texts = useMessages(notificationMessages)
  const { language } = useLanguage()
  const { kind, by, story, threadId, at, isRead } = notification
  const detail = detailOf(notification, language)
  return (
    <li className={styles.item} data-unread={!isRead || undefined} data-kind={kind}>
      <Link {...paths.story(story.id, threadId ?? undefined)} onClick={onOpen}>
        <Icon of={icons[kind]} />
        <span className={styles.what}>
          <span>
            {sentences[language][kind](by?.name ?? texts.somebody)}
            {!isRead && <b className={styles.new}> {texts.isNew}</b>}
          </span>
          <span className={styles.headline} data-empty={story.headline === '' || undefined}>
            {story.headline || texts.noHeadline}
          </span>
          {detail && <span className={styles.excerpt}>{detail}</span>}
        </span>
        <time dateTime={at} title={dateAndTime(at, language)}>
          {timeAgo(at, now, language)}
        </time>
      </Link>
      <ActionIcon
        variant="subtle"
        title={isRead ? texts.keepUnread : texts.read}
        aria-label={isRead ? texts.keepUnread : texts.read}
        onClick={() => onMark(!isRead)}
      >
        <Icon of={isRead ? IconMail : IconCircleDot} />
      </ActionIcon>
    </li>
  )
}
