// Which keys a shortcut means, and whether a key press is one. A shortcut is written "j", "?", "Enter",
// "Mod+Enter", "Mod+Shift+p"; Mod is Ctrl, or ⌘ on a Mac.

export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

export interface Shortcut {
  key: string
  mod: boolean
  shift: boolean
  alt: boolean
}

export function parseShortcut(text: string): Shortcut {
  const parts = text.split('+')
  return {
    key: parts.at(-1) || '+',
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  }
}

/** A key alone, which must not act where one types; function keys type nothing. */
export const isBare = ({ key, mod, alt }: Shortcut) => !mod && !alt && !/^F\d+$/.test(key)

export function matches(shortcut: Shortcut, press: KeyPress): boolean {
  // "?" needs Shift on most keyboards, so Shift counts only where the shortcut has other modifiers.
  const isShiftRight = isBare(shortcut)
    ? !shortcut.shift || press.shiftKey
    : press.shiftKey === shortcut.shift
  return (
    press.key.toLowerCase() === shortcut.key.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === shortcut.mod &&
    press.altKey === shortcut.alt &&
    isShiftRight
  )
}
