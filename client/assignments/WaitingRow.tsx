// One thing that waits for me: what it is, in which story, since when; all of it is the way there.
import {
  IconAt,
  IconEye,
  IconMessage,
  IconOctagonMinus,
  IconPencil,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Deadline } from '#client/planning/Deadline.tsx'
import { planningMessages } from '#client/planning/messages.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { dateAndTime, timeAgo } from '#client/ui/time.ts'
import type { WaitingItem } from '#shared/assignments/api.ts'
import { signOffNames } from '#shared/signoffs/findings.ts'
import { assignmentMessages } from './messages.ts'
import styles from './waiting.module.css'

const iconOf = (item: WaitingItem) => {
  switch (item.kind) {
    case 'thread':
      return item.blocking ? IconOctagonMinus : IconMessage
    case 'mention':
      return IconAt
    case 'sign-off':
      return IconRosetteDiscountCheck
    case 'review':
      return IconEye
    case 'part':
      return IconPencil
  }
}

interface Props {
  item: WaitingItem
  me: string
  now: Date
}

export function WaitingRow({ item, me, now }: Props) {
  const texts = useMessages(assignmentMessages)
  const plan = useMessages(planningMessages)
  const { language } = useLanguage()
  const { story, at } = item

  function what() {
    switch (item.kind) {
      case 'thread': {
        const who = item.by?.name ?? texts.somebody
        if (item.desk !== null)
          return item.blocking ? texts.blockOfDesk(item.desk) : texts.threadOfDesk(item.desk)
        if (!item.blocking) return texts.thread(who)
        return item.by?.id === me ? texts.ownBlock : texts.handedOver(who)
      }
      case 'mention':
        return texts.mention(item.by?.name ?? texts.somebody)
      case 'sign-off': {
        const say = item.isOutdated ? texts.signOffAgain : texts.signOff
        return say(signOffNames[language][item.signOff], item.desk)
      }
      case 'review':
        return texts.review(item.desk)
      case 'part':
        return texts.part(item.roles.map(role => plan.roles[role]).join(', '))
    }
  }
  const threadId = 'threadId' in item ? (item.threadId ?? undefined) : undefined
  const body = 'body' in item ? item.body : ''
  return (
    <li
      className={styles.row}
      data-blocking={(item.kind === 'thread' && item.blocking) || undefined}
    >
      <Link {...paths.story(story.id, threadId)} preloadDelay={150}>
        <Icon of={iconOf(item)} />
        <span className={styles.what}>
          <span>{what()}</span>
          <span className={styles.headline} data-empty={story.headline === '' || undefined}>
            {story.headline || texts.noHeadline}
          </span>
          {body && <span className={styles.body}>{body}</span>}
        </span>
        <span className={styles.when}>
          {item.kind === 'part' && item.deadline && (
            <Deadline deadline={item.deadline} isOut={false} now={now} />
          )}
          <time dateTime={at} title={dateAndTime(at, language)}>
            {timeAgo(at, now, language)}
          </time>
        </span>
      </Link>
    </li>
  )
}
