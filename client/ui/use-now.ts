// The time, as something that a component follows: renders again every `every` milliseconds.
import { useEffect, useState } from 'react'

export function useNow(every = 10_000): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
