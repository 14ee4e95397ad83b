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

/** Forgets everything whose name begins with `prefix`. */
export function forgetStored(prefix: string) {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key)
    }
  } catch {
    // Where nothing is kept, nothing is there to forget.
  }
}
