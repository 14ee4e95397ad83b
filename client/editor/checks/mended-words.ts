// What a fix changes, in as few words as say it: for its button.

/** The words of `by` that are not those of `text`; with the word before them when none is left. */
export function mendedWords(text: string, by: string): string {
  const [before, after] = [text.split(' '), by.split(' ')]
  let start = 0
  while (start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const changed = after.slice(start, after.length - end)
  return changed.length > 0 ? changed.join(' ') : (after[start - 1] ?? by)
}
