// For what is drawn only once something else is on the screen.
import { startTransition, useEffect, useState } from 'react'

/** True after what is drawn with `isThere` was painted; after `patience` milliseconds in any case. */
export function useAfterPaint(isThere: boolean, patience: number): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    const show = () => startTransition(() => setPainted(true))
    const timer = setTimeout(show, patience)
    let afterFrame: ReturnType<typeof setTimeout> | undefined
    const frame = isThere
      ? requestAnimationFrame(() => {
          afterFrame = setTimeout(show)
        })
      : 0
    return () => {
      clearTimeout(timer)
      clearTimeout(afterFrame)
      cancelAnimationFrame(frame)
    }
  }, [isThere, patience])
  return isPainted
}
