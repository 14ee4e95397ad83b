// Waits for a condition, never for a time.

/** Resolves with the first value that is neither null nor false; fails with `what` after a while. */
export async function until<T>(
  condition: () => T | Promise<T>,
  what: string,
  limit = 10_000,
): Promise<Exclude<T, null | undefined | false>> {
  const end = performance.now() + limit
  for (;;) {
    const value = await condition()
    if (value !== null && value !== undefined && value !== false) {
      return value as Exclude<T, null | undefined | false> // just checked
    }
    if (performance.now() > end) throw new Error(`waited ${limit} ms for: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
