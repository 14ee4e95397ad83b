// The stories of the front page in their order: moved by dragging the handle, by buttons, and by Alt with
// the arrows; a line shows where the order that somebody made ends.
import { VisuallyHidden } from '@mantine/core'
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import type { FrontStory } from '#shared/reader/front.ts'
import { type Arrangement, countPlaced, move, pin, release } from './arrangement.ts'
import { FrontRow } from './FrontRow.tsx'
import styles from './front.module.css'
import { Lead } from './Lead.tsx'
import { frontMessages } from './messages.ts'

interface Props {
  /** As readers would see them. */
  shown: readonly FrontStory[]
  arrangement: Arrangement
  now: string
  /** Only to look at. */
  isFixed: boolean
  onArrange: (next: Arrangement) => void
}

export function FrontList({ shown, arrangement, now, isFixed, onArrange }: Props) {
  const texts = useMessages(frontMessages)
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  /** Where the focus goes once the rows have changed places. */
  const focus = useRef<string | null>(null)
  const placed = countPlaced(arrangement, shown)
  const isOrdered = new Set(arrangement.order)

  useEffect(() => {
    if (focus.current === null) return
    list.current?.querySelector<HTMLElement>(focus.current)?.focus()
    focus.current = null
  })

  function moveTo(story: FrontStory, to: number, button: 'up' | 'down') {
    const next = move(arrangement, shown, story.storyId, to)
    focus.current = `[data-story="${CSS.escape(story.storyId)}"] [data-move="${button}"]`
    setSaid(
      texts.moved(
        story.headline || texts.noHeadline,
        Math.min(Math.max(to, 0), shown.length - 1) + 1,
      ),
    )
    onArrange(next)
  }

  const keysOf = (story: FrontStory, at: number) => (event: KeyboardEvent) => {
    if (isFixed || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (event.key === 'ArrowUp') moveTo(story, at - 1, 'up')
    else moveTo(story, at + 1, 'down')
  }

  function drop(at: number) {
    const from = shown.findIndex(({ storyId }) => storyId === dragged)
    if (dragged !== null && from !== -1 && from !== at) {
      onArrange(move(arrangement, shown, dragged, at))
    }
    setDragged(null)
    setTarget(null)
  }

  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <ol className={styles.list} ref={list} aria-label={texts.stories}>
        {shown.map((story, at) => {
          const isLead = arrangement.lead?.storyId === story.storyId
          return (
            <Fragment key={story.storyId}>
              {at === placed && (
                <li className={styles.line} aria-hidden="true">
                  {texts.byThemselves}
                </li>
              )}
              <FrontRow
                story={story}
                place={at + 1}
                isFixed={isFixed}
                isLead={isLead}
                isOrdered={isOrdered.has(story.storyId)}
                isFirst={at === 0}
                isLast={at === shown.length - 1}
                isTarget={target === at && dragged !== story.storyId}
                onKeyDown={keysOf(story, at)}
                onUp={() => moveTo(story, at - 1, 'up')}
                onDown={() => moveTo(story, at + 1, 'down')}
                onPin={() => onArrange(pin(arrangement, story.storyId, null))}
                onRelease={() => onArrange(release(arrangement, story.storyId))}
                onDragStart={() => setDragged(story.storyId)}
                onDragOver={() => setTarget(at)}
                onDragEnd={() => {
                  setDragged(null)
                  setTarget(null)
                }}
                onDrop={() => drop(at)}
              >
                {isLead && arrangement.lead && (
                  <Lead
                    until={arrangement.lead.until}
                    now={now}
                    isFixed={isFixed}
                    onChange={until => onArrange(pin(arrangement, story.storyId, until))}
                  />
                )}
              </FrontRow>
            </Fragment>
          )
        })}
      </ol>
    </>
  )
}
