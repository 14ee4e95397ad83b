// After going to another page the focus is on that page, not lost with the link that led there, so that
// a screen reader begins at its start and Tab goes on from there.
import type { AnyRouter } from '@tanstack/react-router'

export function followFocus(router: AnyRouter) {
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (!fromLocation || !pathChanged) return
    // A page that chose its own place, such as a search field, keeps it.
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost || !document.activeElement?.closest('main, [role=dialog]')) {
      document.getElementById('main')?.focus({ preventScroll: true })
    }
  })
}
