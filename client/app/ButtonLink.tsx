// A link of the newsroom that looks like a button: `<ButtonLink {...paths.wire()}>`.
import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Props = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & {
    ref?: Ref<HTMLAnchorElement>
  }

const Anchor = (props: Props) => <Button component="a" {...props} />

export const ButtonLink = createLink(Anchor)
