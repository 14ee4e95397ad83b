// A long list a piece at a time: what is near the top, and more as one comes near the end.
import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react'

const piece = 30

/** How many of `length` to show, at least up to `wanted`; `end` goes on an element behind the last one. */
export function useWindow(length: number, wanted: number) {
  const [shown, setShown] = useState(piece)
  const observer = useRef<IntersectionObserver | null>(null)
  const count = Math.min(length, Math.max(shown, wanted + 1))

  useEffect(() => {
    if (wanted >= shown) setShown(wanted + piece)
  }, [wanted, shown])

  const end: RefCallback<HTMLElement> = useCallback(element => {
    observer.current?.disconnect()
    if (!element) return
    observer.current = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setShown(known => known + piece)
      },
      { rootMargin: '600px' },
    )
    observer.current.observe(element)
  }, [])

  return { count, end }
}
