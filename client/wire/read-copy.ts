// The bytes of a file as the text they hold, or why not. Nothing is guessed: text is UTF-8, or what its
// byte order mark says, or what a person chose. What the text is worth, the server says.
import { wireLimit } from '#shared/wire/limits.ts'

export type Copy = { text: string } | { problem: 'not-text' | 'unknown-charset' | 'too-large' }

/** What old agency systems send, for a person to choose from. */
export const charsets = ['windows-1252', 'iso-8859-15', 'windows-1250', 'windows-1251'] as const
export type Charset = (typeof charsets)[number]

const isWide = (bytes: Uint8Array) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** `charset` null: not chosen. */
export function readCopy(bytes: Uint8Array, charset: Charset | null): Copy {
  if (bytes.length > wireLimit) return { problem: 'too-large' }
  if (!isWide(bytes) && bytes.includes(0)) return { problem: 'not-text' }
  const wide = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  const label = isWide(bytes) ? wide : (charset ?? 'utf-8')
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) }
  } catch {
    // The decoder throws for nothing but bytes that are not in its character set.
    return { problem: 'unknown-charset' }
  }
}
