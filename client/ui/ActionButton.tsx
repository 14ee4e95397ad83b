// A button that says why it is off: it stays where it is, can be reached by keyboard, and tells the
// reason to eyes (tooltip) and ears (description). Without a reason it is a plain button.
import { Button, type ButtonProps, Tooltip, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface Props extends Omit<ButtonProps, 'disabled' | 'children'> {
  /** Why it cannot be pressed now; null when it can. */
  reason: string | null
  onPress: () => void
  children: ReactNode
  'aria-label'?: string
  'aria-keyshortcuts'?: string
}

export function ActionButton({ reason, onPress, children, ...rest }: Props) {
  const id = useId()
  if (reason === null) {
    return (
      <Button {...rest} onClick={onPress}>
        {children}
      </Button>
    )
  }
  return (
    <>
      <Tooltip label={reason}>
        <Button {...rest} aria-disabled="true" aria-describedby={id}>
          {children}
        </Button>
      </Tooltip>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </>
  )
}
