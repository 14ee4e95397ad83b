// What is read once and kept until something happens that makes it another.
import type { Events, Happenings } from './events.ts'

/** Reads once until one of `forgetOn` happens, and again after a failure. */
export function remembered<T>(
  events: Pick<Events, 'on'>,
  forgetOn: readonly (keyof Happenings)[],
  read: () => Promise<T>,
): () => Promise<T> {
  let known: Promise<T> | null = null
  const forget = () => {
    known = null
  }
  for (const happening of forgetOn) events.on(happening, forget)
  return () => {
    if (known) return known
    const reading = read()
    known = reading
    reading.catch(() => {
      if (known === reading) forget()
    })
    return reading
  }
}
