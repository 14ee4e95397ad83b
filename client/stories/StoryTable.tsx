// The list itself: stories under the headings of their places. Only the lines in sight are in the page, so
// that ten thousand stories scroll as ten do.
import { Fragment, type ReactNode, type Ref, useEffect, useMemo, useRef } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { planningMessages } from '#client/planning/messages.ts'
import { State } from '#client/ui/StateMark.tsx'
import { useNow } from '#client/ui/use-now.ts'
import type { Desk } from '#shared/desks/api.ts'
import type { StoryPage } from '#shared/stories/api.ts'
import type { Place } from '#shared/stories/place.ts'
import { storiesMessages } from './messages.ts'
import { Pick } from './Pick.tsx'
import { linesOf, type Row } from './rows.ts'
import { StoryRow } from './StoryRow.tsx'
import styles from './StoryTable.module.css'
import { useLineWindow } from './use-line-window.ts'
import { type RowFocus, useRowFocus } from './use-row-focus.ts'
import type { Selection } from './use-selection.ts'

/** More stories are fetched when this many lines are left. */
const endIsNear = 40

interface Props {
  rows: readonly Row[]
  counts: StoryPage['counts'] | null
  desks: readonly Desk[]
  selection: Selection
  /** In place of rows: loading, nothing, failed. */
  instead: ReactNode
  /** Told while the pointer or the focus is among the rows, which then stay where they are. */
  onHold: (isHeld: boolean) => void
  /** Told when the last rows come into sight. */
  onEnd: () => void
  /** Gets how to move the focus. */
  ref: Ref<RowFocus>
}

export function StoryTable({ rows, counts, desks, selection, instead, onHold, onEnd, ref }: Props) {
  const texts = useMessages(storiesMessages)
  const plan = useMessages(planningMessages)
  const now = useNow()
  const table = useRef<HTMLTableElement>(null)
  const lines = useMemo(() => linesOf(rows), [rows])
  const deskNames = useMemo(() => new Map(desks.map(({ id, name }) => [id, name])), [desks])
  const window = useLineWindow(table, lines)
  useRowFocus(ref, table, lines, window.reveal)
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
  const isAtEnd = lines.length > 0 && (window.shown.at(-1)?.index ?? 0) >= lines.length - endIsNear
  useEffect(() => {
    if (isAtEnd) onEnd()
  }, [isAtEnd, onEnd])

  return (
    <>
      <table
        ref={table}
        className={styles.table}
        aria-rowcount={lines.length + 1}
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
          <tr aria-rowindex={1}>
            {heads.map((head, index) => (
              <th
                key={head}
                scope="col"
                className={numbers.includes(head) ? styles.number : undefined}
              >
                {index === 0 && rows.length > 0 && (
                  <Pick
                    label={texts.selectAll(rows.length)}
                    isPicked={selection.ids.size >= rows.length}
                    isPartly={selection.ids.size > 0 && selection.ids.size < rows.length}
                    onToggle={() => selection.toggleAll(rows.map(({ story }) => story.id))}
                  />
                )}
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {window.shown.map(({ index, key, gap }) => {
            const line = lines[index]
            if (!line) return null
            return (
              <Fragment key={key}>
                {gap > 0 && <Gap height={gap} columns={heads.length} />}
                {line.kind === 'place' ? (
                  <PlaceRow
                    ref={window.measure}
                    index={index}
                    place={line.place}
                    here={line.here}
                    count={Math.max(counts?.[line.place] ?? 0, line.here)}
                    columns={heads.length}
                  />
                ) : (
                  <StoryRow
                    ref={window.measure}
                    index={index}
                    story={line.row.story}
                    deskName={line.row.story.desk && (deskNames.get(line.row.story.desk) ?? null)}
                    isSelected={selection.ids.has(line.row.story.id)}
                    onSelect={selection.toggle}
                    now={now}
                  />
                )}
              </Fragment>
            )
          })}
          {window.after > 0 && <Gap height={window.after} columns={heads.length} />}
        </tbody>
      </table>
      {instead}
    </>
  )
}

/** Where rows are that are out of sight. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className={styles.gap}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

interface PlaceProps {
  place: Place
  here: number
  count: number
  columns: number
  index: number
  ref: Ref<HTMLTableRowElement>
}

function PlaceRow({ place, here, count, columns, index, ref }: PlaceProps) {
  const texts = useMessages(storiesMessages)
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2} className={styles.group}>
      <th colSpan={columns} scope="colgroup">
        <span className={styles.groupName}>
          <State place={place} />
          <span className={styles.count}>
            {count}
            {count > here && `, ${texts.shown(here)}`}
          </span>
        </span>
      </th>
    </tr>
  )
}
