// What one turn of the event loop sends over a connection leaves in one write. The system call is the
// dearest part of a delivery, and an update, the presence beside it and an echo often go out together.
import type { Writable } from 'node:stream'

const gathered = new Set<Writable>()

function release() {
  for (const wire of gathered) wire.uncork()
  gathered.clear()
}

/** Holds back what is written to `wire` until this turn ends. */
export function gatherWrites(wire: Writable) {
  if (gathered.has(wire)) return
  if (gathered.size === 0) setImmediate(release)
  gathered.add(wire)
  wire.cork()
}
