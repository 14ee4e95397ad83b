// One story of the list. The headline is the link, and covers its row; on a phone the columns become a
// second line under it.
import { VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, type Ref } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Deadline } from '#client/planning/Deadline.tsx'
import { Length } from '#client/planning/Length.tsx'
import { planningMessages } from '#client/planning/messages.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import { dateAndTime, timeAgo } from '#client/ui/time.ts'
import type { Story } from '#shared/stories/api.ts'
import { storiesMessages } from './messages.ts'
import { Pick } from './Pick.tsx'
import { CheckSignals, ThreadSignals } from './Signals.tsx'
import styles from './StoryTable.module.css'

interface Props {
  story: Story
  deskName: string | null
  now: Date
  /** Which line of the list it is. */
  index: number
  isSelected: boolean
  onSelect: (id: string) => void
  ref: Ref<HTMLTableRowElement>
}

function Present({ people }: { people: Story['present'] }) {
  return (
    <span className={styles.people}>
      {people.map(({ id, name, colour }) => (
        <PersonSign key={id} name={name} colour={colour} />
      ))}
    </span>
  )
}

/** The same row again is not made again: while one scrolls, only new ones are. */
export const StoryRow = memo(StoryLine)

function StoryLine({ story, deskName, now, index, isSelected, onSelect, ref }: Props) {
  const texts = useMessages(storiesMessages)
  const { language } = useLanguage()
  const plans = useMessages(planningMessages)
  const {
    edition,
    schedule,
    present,
    threads,
    checks,
    changedAt,
    plan,
    deadline,
    urgency,
    live,
    snippet,
  } = story
  const assignees = [...new Set(plan.assignees.map(({ person }) => person.name))].join(', ')
  const wanted = plan.wanted.map(kind => plans.taskKinds[kind]).join(', ')
  const reader = plan.finalRead && new Date(plan.finalRead.until) > now ? plan.finalRead.by : null
  const changed = (
    <time dateTime={changedAt} title={dateAndTime(changedAt, language)}>
      {timeAgo(changedAt, now, language)}
    </time>
  )
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      className={styles.story}
      data-selected={isSelected || undefined}
    >
      <th scope="row">
        <Pick
          label={texts.select(story.headline || texts.noHeadline)}
          isPicked={isSelected}
          onToggle={() => onSelect(story.id)}
        />
        <span className={styles.line}>
          {plan.isNews && (
            <span className={styles.news} role="img" title={plans.news} aria-label={plans.news} />
          )}
          {urgency !== null && urgency < 5 && (
            <span className={styles.urgent} title={plans.urgencyOf(urgency)}>
              {urgency}
              <VisuallyHidden> {plans.urgency}</VisuallyHidden>
            </span>
          )}
          {story.restricted && (
            <span
              className={styles.lock}
              role="img"
              title={texts.restricted}
              aria-label={texts.restricted}
            >
              <Icon of={IconLock} size={14} />
            </span>
          )}
          <Link
            {...paths.story(story.id)}
            className={styles.headline}
            data-story={story.id}
            lang={story.headline ? story.language : undefined}
            data-empty={story.headline === '' || undefined}
            preloadDelay={150}
          >
            {story.headline || texts.noHeadline}
          </Link>
          <span className={styles.language}>{story.language.split('-')[0]}</span>
          {edition &&
            (story.changedSince ? (
              <Link
                {...paths.compare(story.id, { from: `edition-${edition.number}` })}
                className={styles.note}
              >
                {texts.edition(edition.number, true)}
              </Link>
            ) : (
              <span className={styles.note}>{texts.edition(edition.number, false)}</span>
            ))}
        </span>
        {(schedule || wanted || reader) && (
          <span className={styles.below} data-plan>
            {schedule && (
              <span data-held={schedule.held !== null || undefined}>
                {texts.scheduled(dateAndTime(schedule.at, language), schedule.held !== null)}
              </span>
            )}
            {wanted && <span>{plans.wants(wanted)}</span>}
            {reader && <span>{plans.inFinalRead(reader.name)}</span>}
          </span>
        )}
        {snippet && <span className={styles.below}>{snippet}</span>}
        <span className={styles.phoneLine}>
          {deskName && <span>{deskName}</span>}
          {assignees && <span>{assignees}</span>}
          {deadline && live === 'none' && <Deadline deadline={deadline} isOut={false} now={now} />}
          <span>{texts.wordCount(story.words)}</span>
          {changed}
          {threads.open > 0 && (
            <span>
              <ThreadSignals {...threads} />
            </span>
          )}
          <span>
            <CheckSignals {...checks} />
          </span>
          {present.length > 0 && <Present people={present} />}
        </span>
      </th>
      <td className={styles.slug}>{story.slug}</td>
      <td>{deskName}</td>
      <td>
        <Present people={present} />
      </td>
      <td>{assignees}</td>
      <td>
        <Deadline deadline={deadline} isOut={live !== 'none'} now={now} />
      </td>
      <td className={styles.number}>
        <Length words={story.words} target={story.targetWords} />
      </td>
      <td>
        <ThreadSignals {...threads} />
      </td>
      <td>
        <CheckSignals {...checks} />
      </td>
      <td className={styles.number} data-dim>
        {changed}
      </td>
    </tr>
  )
}
