// One story of the front page: its place, its headline, since when it is out, and what can be done with it.
import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, ReactNode } from 'react'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { passFocusOn } from '#client/ui/pass-focus-on.ts'
import { dateAndTime } from '#client/ui/time.ts'
import type { FrontStory } from '#shared/reader/front.ts'
import styles from './front.module.css'
import { frontMessages } from './messages.ts'

interface Props {
  story: FrontStory
  place: number
  isFixed: boolean
  isLead: boolean
  /** Stands where somebody put it. */
  isOrdered: boolean
  isFirst: boolean
  isLast: boolean
  /** What is dragged would come here. */
  isTarget: boolean
  onKeyDown: (event: KeyboardEvent) => void
  onUp: () => void
  onDown: () => void
  onPin: () => void
  onRelease: () => void
  onDragStart: () => void
  onDragOver: () => void
  onDragEnd: () => void
  onDrop: () => void
  /** What belongs to the lead. */
  children?: ReactNode
}

const small = { size: 'compact-xs', variant: 'subtle' } as const

export function FrontRow(props: Props) {
  const { story, place, isFixed, isLead, isOrdered, isFirst, isLast, isTarget, children } = props
  const texts = useMessages(frontMessages)
  const { language } = useLanguage()
  const headline = story.headline || texts.noHeadline
  return (
    <li
      className={styles.row}
      data-story={story.storyId}
      data-lead={isLead || undefined}
      data-target={isTarget || undefined}
      onKeyDown={props.onKeyDown}
      onDragOver={event => {
        event.preventDefault() // may be dropped here
        props.onDragOver()
      }}
      onDrop={event => {
        event.preventDefault()
        props.onDrop()
      }}
    >
      {!isFixed && (
        <span
          className={styles.handle}
          draggable={!isLead}
          title={isLead ? undefined : texts.handle(headline)}
          aria-hidden="true"
          onDragStart={event => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', headline)
            const row = event.currentTarget.parentElement
            if (row) event.dataTransfer.setDragImage(row, 12, 12)
            props.onDragStart()
          }}
          onDragEnd={props.onDragEnd}
        >
          {!isLead && <Icon of={IconGripVertical} />}
        </span>
      )}
      <span className={styles.place}>{place}</span>
      <div className={styles.what}>
        {(isLead || story.kicker !== '') && (
          <span className={styles.kicker}>
            {isLead && <b>{texts.pinned}</b>} <span lang={story.language}>{story.kicker}</span>
          </span>
        )}
        <Link {...paths.story(story.storyId)} className={styles.headline} lang={story.language}>
          {headline}
        </Link>
        <time className={styles.since} dateTime={story.publishedAt}>
          {texts.published(dateAndTime(story.publishedAt, language))}
        </time>
        {children}
      </div>
      {!isFixed && (
        <div className={styles.actions}>
          {!isLead && (
            <>
              <Button
                {...small}
                data-move="up"
                aria-label={texts.up(headline)}
                aria-keyshortcuts="Alt+ArrowUp"
                aria-disabled={isFirst}
                onClick={props.onUp}
              >
                <Icon of={IconArrowUp} />
              </Button>
              <Button
                {...small}
                data-move="down"
                aria-label={texts.down(headline)}
                aria-keyshortcuts="Alt+ArrowDown"
                aria-disabled={isLast}
                onClick={props.onDown}
              >
                <Icon of={IconArrowDown} />
              </Button>
              <Button
                {...small}
                ref={passFocusOn}
                aria-label={texts.pinIt(headline)}
                onClick={props.onPin}
              >
                {texts.pin}
              </Button>
              {isOrdered && (
                <Button
                  {...small}
                  ref={passFocusOn}
                  aria-label={texts.releaseIt(headline)}
                  onClick={props.onRelease}
                >
                  {texts.release}
                </Button>
              )}
            </>
          )}
          {isLead && (
            <Button
              {...small}
              ref={passFocusOn}
              aria-label={texts.unpinIt(headline)}
              onClick={props.onRelease}
            >
              {texts.unpin}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
