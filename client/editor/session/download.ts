// Hands text that is only on this computer to the person as a file.

/** One a story. */
export function download(texts: readonly string[]) {
  const file = new Blob([texts.join('\n\n* * *\n\n')], { type: 'text/plain;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'standfirst-unsaved.txt'
  link.click()
  URL.revokeObjectURL(link.href)
}
