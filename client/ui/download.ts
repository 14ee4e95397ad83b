// A text as a file for the person.

/** Between one text and the next in the same file. */
export const textBreak = '\n\n* * *\n\n'

export function downloadText(text: string, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
