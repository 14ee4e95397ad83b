// The addresses in a text: with the sentence's punctuation left out, and brackets only where both are there.

export interface FoundLink {
  href: string
  index: number
}

const address =
  /(?<![\p{L}\d])(?:https?:\/\/[^\s<>"“”„«»]+|mailto:[^\s<>"“”„«»@]+@[^\s<>"“”„«»@]+)/giu

const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

const count = (text: string, sign: string) => text.split(sign).length - 1

function withoutPunctuation(found: string): string {
  const last = found.at(-1) ?? ''
  const open = pairs[last]
  const isOver = open ? count(found, last) > count(found, open) : /[.,;:!?'’‘*_~…]/.test(last)
  return isOver ? withoutPunctuation(found.slice(0, -1)) : found
}

/** Those that name their scheme. */
export const findLinks = (text: string): FoundLink[] =>
  [...text.matchAll(address)].flatMap(({ 0: found, index }) => {
    const href = withoutPunctuation(found)
    return URL.canParse(href) ? [{ href, index }] : []
  })

/** What ends a bare name of a host: a country's two letters, or one of these. */
const host =
  /^(?:[\p{L}\d-]+\.)+(?:\p{L}{2}|com|org|net|info|news|media|press|int|gov|edu|mil|biz)(?::\d+)?(?:[/?#]\S*)?$/iu
const mailbox = /^[^\s@:/<>]+@(?:[\p{L}\d-]+\.)+\p{L}{2,}$/iu

/** The address that the whole of a text is, its scheme added where everybody leaves it out; null when it is none. */
export function wholeLink(text: string): string | null {
  const [first] = findLinks(text)
  if (first?.href === text) return text
  if (mailbox.test(text)) return `mailto:${text}`
  return host.test(text) ? `http://${text}` : null
}
