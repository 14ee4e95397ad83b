// Small choices kept on this computer. Where the browser keeps nothing, they last as long as the page.

export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function writeStored(key: string, value: string) {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Full or switched off: the choice holds until the page is closed.
  }
}

/** The names that begin with `prefix` and have something kept. */
export function storedNames(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix))
  } catch {
    return []
  }
}

/** Forgets everything whose name begins with `prefix`. */
export function forgetStored(prefix: string) {
  // Where nothing is kept, nothing is there to forget.
  for (const name of storedNames(prefix)) localStorage.removeItem(name)
}
