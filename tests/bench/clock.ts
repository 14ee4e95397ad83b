// One clock for all processes of a bench: the machine's monotonic one.

/** Milliseconds since some moment that every process on this machine shares. */
export function now() {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}

export const pause = (milliseconds: number) =>
  new Promise<void>(resolve => setTimeout(resolve, milliseconds))
