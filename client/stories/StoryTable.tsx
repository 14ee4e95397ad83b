// The list itself: stories under the headings of their places.
import type { ReactNode, Ref } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { planningMessages } from '#client/planning/messages.ts'
import { State } from '#client/ui/StateMark.tsx'
import { useNow } from '#client/ui/use-now.ts'
import type { Desk } from '#shared/desks/api.ts'
import type { StoryPage } from '#shared/stories/api.ts'
import { storiesMessages } from './messages.ts'
import { groupRows, type Row } from './rows.ts'
import { StoryRow } from './StoryRow.tsx'
import styles from './StoryTable.module.css'

interface Props {
  rows: readonly Row[]
  counts: StoryPage['counts'] | null
  desks: readonly Desk[]
  /** In place of rows: loading, nothing, failed. */
  instead: ReactNode
  /** Told while the pointer or the focus is among the rows, which then stay where they are. */
  onHold: (isHeld: boolean) => void
  ref: Ref<HTMLTableElement>
}

export function StoryTable({ rows, counts, desks, instead, onHold, ref }: Props) {
  const texts = useMessages(storiesMessages)
  const plan = useMessages(planningMessages)
  const now = useNow()
  const deskNames = new Map(desks.map(({ id, name }) => [id, name]))
  const heads = [
    texts.story,
    texts.slug,
    texts.desk,
    texts.inItNow,
    plan.assignee,
    plan.deadline,
    texts.words,
    texts.threads,
    texts.checks,
    texts.changed,
  ]
  const numbers = [texts.words, texts.changed]

  return (
    <>
      <table
        ref={ref}
        className={styles.table}
        onPointerEnter={() => onHold(true)}
        onPointerLeave={event => onHold(event.currentTarget.matches(':focus-within'))}
        onFocus={() => onHold(true)}
        onBlur={event => onHold(event.currentTarget.matches(':hover'))}
      >
        <caption className={styles.caption}>{texts.caption}</caption>
        <colgroup>
          {heads.map(head => (
            <col key={head} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {heads.map(head => (
              <th
                key={head}
                scope="col"
                className={numbers.includes(head) ? styles.number : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groupRows(rows).map(({ place, rows: group }) => {
          const count = Math.max(counts?.[place] ?? 0, group.length)
          return (
            <tbody key={place}>
              <tr className={styles.group}>
                <th colSpan={heads.length} scope="colgroup">
                  <span className={styles.groupName}>
                    <State place={place} />
                    <span className={styles.count}>
                      {count}
                      {count > group.length && `, ${texts.shown(group.length)}`}
                    </span>
                  </span>
                </th>
              </tr>
              {group.map(({ story }) => (
                <StoryRow
                  key={story.id}
                  story={story}
                  deskName={story.desk && (deskNames.get(story.desk) ?? null)}
                  now={now}
                />
              ))}
            </tbody>
          )
        })}
      </table>
      {instead}
    </>
  )
}
