// Bytes that somebody sent as text → text, or why they are not. Nothing is guessed: text is UTF-8, or in
// the character set that its sender names. Lines end with LF in what comes out, also where pages ended.

export type Decoded =
  | { text: string }
  | {
      problem: 'empty' | 'binary' | 'not-utf8' | 'control-characters'
      /** A sentence for the sender that says what to do. */
      detail: string
    }

/** How files that are not plain text begin. */
const signatures: readonly { name: string; bytes: readonly number[] }[] = [
  { name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a ZIP archive or a Word document', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Word document', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { name: 'an RTF document', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
]

/** Byte order marks, which name their encoding (WHATWG Encoding, section 6). */
const marks: readonly { charset: string; bytes: readonly number[] }[] = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** `charset` as the Content-Type names it; null when it names none. */
export function decodeText(bytes: Uint8Array, charset: string | null): Decoded {
  const startsWith = (start: { bytes: readonly number[] }) =>
    start.bytes.every((byte, i) => bytes[i] === byte)
  const file = signatures.find(startsWith)
  if (file) {
    return {
      problem: 'binary',
      detail: `This is ${file.name}, not plain text. Save it as plain text and send that.`,
    }
  }
  const label = (marks.find(startsWith)?.charset ?? charset ?? 'utf-8').trim().toLowerCase()
  const isWide = label.startsWith('utf-16')
  if (!isWide && bytes.includes(0)) return notText
  const text = decode(bytes, label)
  if (text === null) return unreadable(label, charset !== null)
  return check(text.replace(/\r\n?|\f/g, '\n'))
}

const notText: Decoded = {
  problem: 'binary',
  detail: 'This is not plain text: it has zero bytes in it. Save it as plain text and send that.',
}

/** The text without its byte order mark; null when the bytes are not in that character set, or none has that name. */
function decode(bytes: Uint8Array, label: string) {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    // The decoder throws for nothing else; the caller tells the sender.
    return null
  }
}

function unreadable(label: string, isDeclared: boolean): Decoded {
  const advice = 'Save it as UTF-8, or name its character set in the Content-Type.'
  return {
    problem: 'not-utf8',
    detail: isDeclared
      ? `The text cannot be read as ${label.slice(0, 40)}. ${advice}`
      : `The text is not UTF-8. ${advice}`,
  }
}

// Everything below the space but tab and line feed, which are all that is left of the permitted ones.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f]/

function check(text: string): Decoded {
  const at = text.search(control)
  if (at >= 0) {
    const before = text.slice(0, at).split('\n')
    const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
    const where = `Line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1}`
    return {
      problem: 'control-characters',
      detail: `${where} is the control character U+${code}. Remove it and send the text again.`,
    }
  }
  if (text.trim() === '') {
    return { problem: 'empty', detail: 'There is no text in this. Send the copy itself.' }
  }
  return { text }
}
