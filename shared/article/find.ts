// Where a text says something: for find and replace.

export interface Query {
  text: string
  matchCase: boolean
  wholeWord: boolean
}

export interface Range {
  from: number
  to: number
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Spaces of any kind and quotation marks of any kind find each other: nobody types a no-break space. */
const loosened = (text: string) =>
  escaped(text)
    .replaceAll(/[ \u00A0\u202F]/g, '[ \\u00A0\\u202F]')
    .replaceAll(/['’‘]/g, "['’‘]")
    .replaceAll(/["„“”«»]/g, '["„“”«»]')

/** The ranges of `query` in `text`, in order, none of them overlapping. */
export function findIn(text: string, { text: wanted, matchCase, wholeWord }: Query): Range[] {
  if (wanted === '') return []
  const letter = '[\\p{L}\\p{N}_]'
  const pattern = wholeWord ? `(?<!${letter})${loosened(wanted)}(?!${letter})` : loosened(wanted)
  return [...text.matchAll(new RegExp(pattern, matchCase ? 'gu' : 'giu'))].map(found => ({
    from: found.index,
    to: found.index + found[0].length,
  }))
}
