// A long list a piece at a time: what is near the top, and more as one comes near the end.
import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react'

/** At first as many as a screen shows, so that the list is there at once; then so many more. */
const first = 12
const piece = 30

/** How many of `length` to show, at least up to `wanted`; `end` goes on an element behind the last one. */
export function useWindow(length: number, wanted: number) {
  const [shown, setShown] = useState(first)
  const observer = useRef<IntersectionObserver | null>(null)
  const count = Math.min(length, Math.max(shown, wanted + 1))

  useEffect(() => {
    if (wanted >= shown) setShown(wanted + piece)
  }, [wanted, shown])

  const end: RefCallback<HTMLElement> = useCallback(
    element => {
      observer.current?.disconnect()
      if (!element) return
      // Anew for every piece: one that stays in sight while the list grows would say nothing.
      observer.current = new IntersectionObserver(
        entries => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) setShown(shown + piece)
        },
        { rootMargin: '600px' },
      )
      observer.current.observe(element)
    },
    [shown],
  )

  return { count, end }
}
