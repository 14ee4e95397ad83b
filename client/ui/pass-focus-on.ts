// A ref for a button that may go once it has done its work: the focus that is on it then goes to what is beside it,
// else to the page, so that whoever works by keyboard goes on there (WCAG 2.2, 2.4.3).
const canHold = 'input, textarea, select, button, a[href]'

function heirIn(place: Element | null) {
  if (!place?.isConnected) return null
  if (place.matches(canHold)) return place
  return place.querySelector(canHold)
}

export function passFocusOn(button: HTMLElement | null) {
  return () => {
    if (button === null || document.activeElement !== button) return
    const { nextElementSibling, previousElementSibling, parentElement } = button
    // Once it is gone, and what comes in its place is there.
    queueMicrotask(() => {
      if (button.isConnected) return
      const heir =
        heirIn(nextElementSibling) ??
        heirIn(previousElementSibling) ??
        heirIn(parentElement) ??
        (parentElement?.isConnected ? parentElement.closest('[tabindex]') : null) ??
        document.getElementById('main')
      if (heir instanceof HTMLElement) heir.focus({ preventScroll: true })
    })
  }
}
