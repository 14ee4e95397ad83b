// The line under the list: the keys that work here, what waits to be shown, and whether the list is live.
import { Button } from '@mantine/core'
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react'
import { useLine } from '#client/app/live.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Kbd } from '#client/ui/Kbd.tsx'
import { Grow, StatusLine } from '#client/ui/Shell.tsx'
import { useLetterShortcuts } from '#client/ui/shortcuts.tsx'
import styles from './ListStatus.module.css'
import { storiesMessages } from './messages.ts'

interface Props {
  waiting: number
  onShow: () => void
  /** How many people are in a story. */
  atWork: number
}

export function ListStatus({ waiting, onShow, atWork }: Props) {
  const texts = useMessages(storiesMessages)
  const isLive = useLine() === 'live'
  const { areLettersOn } = useLetterShortcuts()
  const hints: [string[], string][] = [
    [['J', 'K'], texts.move],
    [['Enter'], texts.openIt],
    [['X'], texts.selecting],
    [['N'], texts.create],
    [['/'], texts.find],
    [['?'], texts.allShortcuts],
  ]
  return (
    <StatusLine>
      {areLettersOn &&
        hints.map(([keys, does]) => (
          <span key={does} className={styles.hint}>
            {keys.map(key => (
              <Kbd key={key}>{key}</Kbd>
            ))}{' '}
            {does}
          </span>
        ))}
      <Grow />
      {waiting > 0 && (
        <Button size="xs" onClick={onShow}>
          {texts.waiting(waiting)}
        </Button>
      )}
      <span role="status" className={styles.line} data-live={isLive}>
        <Icon of={isLive ? IconCircleCheck : IconPlugConnectedX} />
        <span>{isLive ? (atWork > 0 ? texts.atWork(atWork) : texts.live) : texts.notLive}</span>
      </span>
    </StatusLine>
  )
}
