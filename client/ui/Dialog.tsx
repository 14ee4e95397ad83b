// A dialog, open as long as it is mounted. When it goes, the focus is back where it was, so that whoever works
// by keyboard goes on there (WCAG 2.2, 2.4.3).
import { Modal, type ModalProps } from '@mantine/core'
import { useLayoutEffect, useState } from 'react'

/** An entry of a menu is gone with its menu; what opened the menu stays. */
function openerFrom(element: Element | null): Element | null {
  const labelledBy = element?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  return labelledBy ? document.getElementById(labelledBy) : element
}

const isNowhere = (element: Element | null) => element === null || element === document.body

function giveBack(opener: Element | null) {
  const { activeElement } = document
  // Whoever closed it may have led the focus elsewhere.
  if (!isNowhere(activeElement) && !activeElement?.closest('[role=dialog]')) return
  const isThere = opener?.isConnected && !isNowhere(opener)
  const target = isThere ? opener : document.getElementById('main')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

/** Mantine's own way works for dialogs that are kept while closed. */
function useReturnedFocus() {
  const [asked] = useState(() => openerFrom(document.activeElement))
  useLayoutEffect(() => {
    // A dialog that this one follows has just given the focus back; a menu has taken it along.
    const { activeElement } = document
    const opener = isNowhere(activeElement) ? asked : activeElement
    return () => giveBack(opener)
  }, [asked])
}

export function Dialog(props: Omit<ModalProps, 'opened' | 'returnFocus'>) {
  useReturnedFocus()
  return <Modal {...props} opened returnFocus={false} />
}
