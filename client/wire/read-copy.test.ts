import { describe, expect, it } from 'vitest'
import { wireLimit } from '#shared/wire/limits.ts'
import { readCopy } from './read-copy.ts'

const bytes = (...numbers: number[]) => new Uint8Array(numbers)

describe('reading a file of agency copy', () => {
  it('takes UTF-8, with a byte order mark or without', () => {
    expect(readCopy(new TextEncoder().encode('Fähre'), null)).toEqual({ text: 'Fähre' })
    expect(readCopy(bytes(0xef, 0xbb, 0xbf, 0x41), null)).toEqual({ text: 'A' })
  })

  it('takes UTF-16 by its mark', () => {
    expect(readCopy(bytes(0xff, 0xfe, 0xe4, 0x00), null)).toEqual({ text: 'ä' })
    expect(readCopy(bytes(0xfe, 0xff, 0x00, 0xe4), null)).toEqual({ text: 'ä' })
  })

  it('does not guess: it asks which character set, then reads by it', () => {
    const old = bytes(0x46, 0xe4, 0x68, 0x72, 0x65)
    expect(readCopy(old, null)).toEqual({ problem: 'unknown-charset' })
    expect(readCopy(old, 'windows-1252')).toEqual({ text: 'Fähre' })
  })

  it('leaves what is not text, and what is too large', () => {
    expect(readCopy(bytes(0x50, 0x4b, 0x00, 0x04), null)).toEqual({ problem: 'not-text' })
    expect(readCopy(new Uint8Array(wireLimit + 1).fill(65), null)).toEqual({
      problem: 'too-large',
    })
  })
})
