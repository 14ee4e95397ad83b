import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

describe('bytes to text', () => {
  it('reads UTF-8, without its byte order mark', () => {
    expect(decodeText(utf8('\ufeffDie Fähre'), null)).toEqual({ text: 'Die Fähre' })
  })

  it('ends every line, and every page, with a line feed', () => {
    expect(decodeText(utf8('a\r\nb\rc\fd\n'), null)).toEqual({ text: 'a\nb\nc\nd\n' })
  })

  it('reads another character set when it is named', () => {
    expect(decodeText(latin('Fähre'), 'ISO-8859-1')).toEqual({ text: 'Fähre' })
    expect(decodeText(latin('\x84F\xe4hre\x93'), 'windows-1252')).toEqual({ text: '„Fähre“' })
    expect(decodeText(new Uint8Array(Buffer.from('Fähre', 'utf16le')), 'utf-16le')).toEqual({
      text: 'Fähre',
    })
  })

  it('takes a byte order mark for the name of its character set', () => {
    expect(decodeText(wide('Fähre'), null)).toEqual({ text: 'Fähre' })
    expect(decodeText(Buffer.from(wide('Fähre')).swap16(), null)).toEqual({ text: 'Fähre' })
  })

  it('guesses no character set', () => {
    expect(decodeText(latin('Fähre'), null)).toEqual({
      problem: 'not-utf8',
      detail:
        'The text is not UTF-8. Save it as UTF-8, or name its character set in the Content-Type.',
    })
    expect(decodeText(latin('Fähre'), 'utf-8')).toMatchObject({ problem: 'not-utf8' })
    expect(decodeText(utf8('Fähre'), 'ebcdic-fantasy')).toMatchObject({
      problem: 'not-utf8',
      detail: expect.stringContaining('ebcdic-fantasy'),
    })
  })

  it('refuses what is not plain text, and says what it is', () => {
    expect(decodeText(utf8('%PDF-1.7'), null)).toEqual({
      problem: 'binary',
      detail: 'This is a PDF, not plain text. Save it as plain text and send that.',
    })
    expect(decodeText(latin('PK\x03\x04…'), null)).toMatchObject({ problem: 'binary' })
    expect(decodeText(utf8('{\\rtf1\\ansi'), null)).toMatchObject({ problem: 'binary' })
    expect(decodeText(utf8('a\0b'), null)).toMatchObject({ problem: 'binary' })
  })

  it('names the place of a control character', () => {
    expect(decodeText(utf8('one\r\ntab\tis fine\nab\u0003c'), null)).toEqual({
      problem: 'control-characters',
      detail:
        'Line 3, character 3 is the control character U+0003. Remove it and send the text again.',
    })
  })

  it('refuses white space alone', () => {
    expect(decodeText(utf8(''), null)).toMatchObject({ problem: 'empty' })
    expect(decodeText(utf8(' \r\n\t\u00a0\n'), null)).toMatchObject({ problem: 'empty' })
  })
})
