// The signs of a comment's small Markdown, put around what is selected in its box.

export interface Selected {
  text: string
  start: number
  end: number
}

/** Around the selection, or taken away when they are there. */
function wrap({ text, start, end }: Selected, sign: string): Selected {
  const inner = text.slice(start, end)
  const isOn = text.slice(start - sign.length, start) === sign && text.startsWith(sign, end)
  if (isOn) {
    const before = text.slice(0, start - sign.length)
    return {
      text: before + inner + text.slice(end + sign.length),
      start: before.length,
      end: before.length + inner.length,
    }
  }
  return {
    text: text.slice(0, start) + sign + inner + sign + text.slice(end),
    start: start + sign.length,
    end: end + sign.length,
  }
}

function link({ text, start, end }: Selected): Selected {
  const inner = text.slice(start, end)
  const address = 'https://'
  const before = `${text.slice(0, start)}[${inner}](`
  return {
    text: `${before}${address})${text.slice(end)}`,
    start: inner === '' ? start + 1 : before.length,
    end: inner === '' ? start + 1 : before.length + address.length,
  }
}

function list({ text, start, end }: Selected): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lines = text.slice(from, end).split('\n')
  const written = lines.map(line => (line.startsWith('- ') ? line : `- ${line}`)).join('\n')
  return {
    text: text.slice(0, from) + written + text.slice(end),
    start: from + written.length,
    end: from + written.length,
  }
}

export const formats = {
  bold: (selected: Selected) => wrap(selected, '**'),
  italic: (selected: Selected) => wrap(selected, '*'),
  link,
  list,
} as const
export type Format = keyof typeof formats
