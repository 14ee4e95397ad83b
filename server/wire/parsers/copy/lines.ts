// The lines of a copy that hold anything, with the white space around them noted and put aside.

export interface CopyLine {
  /** Counts from 1, blank lines included. */
  number: number
  /** As it came. */
  text: string
  /** Without white space at its ends. */
  words: string
  /** Columns before the first word; a tab counts as one. */
  indent: number
  afterBlank: boolean
}

export function readLines(text: string): CopyLine[] {
  const lines: CopyLine[] = []
  let afterBlank = true
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const words = line.trim()
    if (words !== '') {
      const indent = line.length - line.trimStart().length
      lines.push({ number: index + 1, text: line, words, indent, afterBlank })
    }
    afterBlank = words === ''
  }
  return lines
}
