// Pieces of regular expressions that find words of any language in a text.

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')

/** A regular expression's source that matches any of these texts, the longest first. */
export const oneOf = (texts: Iterable<string>) =>
  `(?:${[...new Set(texts)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`

/** Not in the middle of a word (`\b` knows only ASCII letters). */
export const wordStart = '(?<![\\p{L}\\p{N}])'
export const wordEnd = '(?![\\p{L}\\p{N}])'
