// J and K: the focus goes from story to story. The focused link is the selection, so Enter opens it.
import { type RefObject, useRef } from 'react'

export function useRowFocus(table: RefObject<HTMLTableElement | null>) {
  const last = useRef<string | null>(null)
  return (step: 1 | -1) => {
    const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>('tbody a') ?? [])]
    const { activeElement } = document
    const focused = links.findIndex(link => link.isSameNode(activeElement))
    const from = focused >= 0 ? focused : links.findIndex(link => link.href === last.current)
    const to =
      from < 0 ? 0 : focused < 0 ? from : Math.min(Math.max(from + step, 0), links.length - 1)
    last.current = links[to]?.href ?? null
    links[to]?.focus()
  }
}
