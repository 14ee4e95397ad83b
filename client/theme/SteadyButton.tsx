// The button inside every Mantine button. While it loads, Mantine disables it, and what is disabled loses the focus;
// this one keeps it: it says that it is off, and takes no press.
import type { ComponentProps } from 'react'

interface Props extends ComponentProps<'button'> {
  'data-loading'?: boolean
}

export function SteadyButton({ type = 'button', disabled, onClick, ...rest }: Props) {
  const isLoading = Boolean(rest['data-loading'])
  return (
    <button
      {...rest}
      type={type}
      disabled={!isLoading && disabled}
      aria-disabled={isLoading || rest['aria-disabled']}
      onClick={isLoading ? event => event.preventDefault() : onClick}
    />
  )
}
