// Presses keys when they are due, to the millisecond, and notes how late it was itself.
import { now, pause } from '../clock.ts'
import { type Summary, summarise } from '../statistics.ts'
import type { Press } from './schedule.ts'

export interface Pacing {
  presses: readonly Press[]
  /** Milliseconds from the beginning until measuring starts, and until it ends. */
  from: number
  to: number
  press: (writer: number) => void
  /** Called once each, between two presses. */
  onStart: () => void
  onEnd: () => void
}

/** Resolves after the last press, to how late presses in the measured time were, in milliseconds. */
export async function pressAll(pacing: Pacing): Promise<Summary> {
  const { presses, from, to, press, onStart, onEnd } = pacing
  const lateness: number[] = []
  const begun = now()
  let next = 0
  let isMeasuring = false
  for (;;) {
    const elapsed = now() - begun
    if (!isMeasuring && elapsed >= from) {
      isMeasuring = true
      onStart()
    }
    if (elapsed >= to) break
    for (let due = presses[next]; due && due.at <= elapsed; due = presses[++next]) {
      press(due.writer)
      if (isMeasuring) lateness.push(elapsed - due.at)
    }
    await pause(1)
  }
  onEnd()
  return summarise(lateness)
}
