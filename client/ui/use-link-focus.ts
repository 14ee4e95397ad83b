// J and K in a list whose items are links: the focus goes from one to the next. The focused link is the
// selection, so Enter opens it.
import { type RefObject, useRef } from 'react'

export function useLinkFocus(list: RefObject<HTMLElement | null>) {
  const last = useRef<string | null>(null)
  return (step: 1 | -1) => {
    const found = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])]
    const { activeElement } = document
    const focused = found.findIndex(link => link.isSameNode(activeElement))
    const from = focused >= 0 ? focused : found.findIndex(link => link.href === last.current)
    const to =
      from < 0 ? 0 : focused < 0 ? from : Math.min(Math.max(from + step, 0), found.length - 1)
    last.current = found[to]?.href ?? null
    found[to]?.focus()
  }
}
