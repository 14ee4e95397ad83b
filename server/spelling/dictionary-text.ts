// Hunspell's files as texts in UTF-8, which is all that the library behind speller.ts reads. Older ones are in
// the encoding that their SET line names (hunspell(5)).

const setLine = /^SET[ \t]+(\S+)[^\n]*$/m

/** "ISO8859-1", "microsoft-cp1251": as the Encoding Standard calls them. */
const labelOf = (name: string) =>
  name.replace(/^ISO[_-]?8859/i, 'iso-8859').replace(/^microsoft-cp/i, 'windows-')

/** Throws on an encoding that nobody knows. */
export function readDictionary(aff: Uint8Array, dic: Uint8Array): { aff: string; dic: string } {
  const latin = new TextDecoder('latin1')
  const encoding = setLine.exec(latin.decode(aff))?.[1] ?? 'ISO8859-1'
  const decoder = new TextDecoder(labelOf(encoding))
  const text = decoder.decode(aff).replaceAll('\r\n', '\n')
  const words = decoder.decode(dic).replaceAll('\r\n', '\n')
  if (/^utf-?8$/i.test(encoding)) return { aff: text, dic: words }
  // One byte was one flag; beyond ASCII that is two bytes now.
  const flags = /^FLAG[ \t]/m.test(text) ? '' : 'FLAG UTF-8\n'
  return { aff: `SET UTF-8\n${flags}${text.replace(setLine, '')}`, dic: words }
}
