// A button that says why it is off: it stays where it is, can be reached by keyboard, and tells the
// reason to eyes (beside it, or as a tooltip where there is no room) and ears (description). Without a
// reason it is a plain button.
import { Button, type ButtonProps, Tooltip, VisuallyHidden } from '@mantine/core'
import { type ReactNode, type Ref, useId } from 'react'
import styles from './ActionButton.module.css'

interface Props extends Omit<ButtonProps, 'disabled' | 'children'> {
  /** Why it cannot be pressed now; null when it can. */
  reason: string | null
  /** The reason stands before the button, as text. */
  isReasonShown?: boolean
  onPress: () => void
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
  'aria-label'?: string
  'aria-keyshortcuts'?: string
}

export function ActionButton({ reason, isReasonShown = false, onPress, children, ...rest }: Props) {
  const id = useId()
  if (reason === null) {
    return (
      <Button {...rest} onClick={onPress}>
        {children}
      </Button>
    )
  }
  const button = (
    <Button {...rest} aria-disabled="true" aria-describedby={id}>
      {children}
    </Button>
  )
  if (isReasonShown) {
    return (
      <span className={styles.pair}>
        <span id={id} className={styles.reason}>
          {reason}
        </span>
        {button}
      </span>
    )
  }
  return (
    <>
      <Tooltip label={reason}>{button}</Tooltip>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </>
  )
}
