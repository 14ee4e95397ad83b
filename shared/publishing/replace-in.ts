// A fix that changes some words of a quoted piece of text: only when they stand there once, since else it is
// not certain which are meant.
import type { Fix } from './check.ts'

export function replaceIn(quote: string, words: string, by: string): Fix | null {
  const at = quote.indexOf(words)
  if (at === -1 || quote.indexOf(words, at + 1) !== -1) return null
  return {
    kind: 'replace',
    text: quote,
    by: quote.slice(0, at) + by + quote.slice(at + words.length),
  }
}
