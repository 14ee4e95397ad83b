// Finds a quoted text again after its position was lost (rule R2): the occurrence whose surroundings fit
// best, the nearest of equals. After the TextQuoteSelector of the W3C Web Annotation Data Model.

export interface Quote {
  quote: string
  prefix: string
  suffix: string
}

/** How many characters either side of a quote are kept. */
export const contextLength = 32

export const commonEnd = (a: string, b: string) => {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

export const commonStart = (a: string, b: string) => {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

interface Found {
  start: number
  end: number
  /** How many characters of the surroundings agree. */
  fit: number
}

type Accepts = (start: number) => boolean

function find(
  text: string,
  { quote, prefix, suffix }: Quote,
  near: number,
  accepts: Accepts,
): Found | null {
  if (quote === '') return null
  let best: Found | null = null
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (!accepts(at)) continue
    const end = at + quote.length
    const fit =
      commonEnd(text.slice(Math.max(0, at - contextLength), at), prefix) +
      commonStart(text.slice(end, end + contextLength), suffix)
    const isNearer = best !== null && Math.abs(at - near) < Math.abs(best.start - near)
    if (!best || fit > best.fit || (fit === best.fit && isNearer)) best = { start: at, end, fit }
  }
  return best
}

/** The index in `text` where the quote stands, nearest to `near` among the best; null when it is gone. */
export const findQuote = (text: string, quote: Quote, near: number): number | null =>
  find(text, quote, near, () => true)?.start ?? null

const withoutBreaks = (text: string) => text.replaceAll('\n', '')

/** As findQuote, also when lines were split or joined in it since. */
export function findLoosely(
  text: string,
  quote: Quote,
  near: number,
  accepts: Accepts,
): Found | null {
  const exact = find(text, quote, near, accepts)
  if (exact) return exact
  // The text without its line breaks, and where each of its characters was.
  const indices: number[] = []
  for (let i = 0; i < text.length; i++) if (text[i] !== '\n') indices.push(i)
  const indexOf = (i: number) => indices[i] ?? text.length
  const flatNear = indices.findIndex(index => index >= near)
  const found = find(
    withoutBreaks(text),
    {
      quote: withoutBreaks(quote.quote),
      prefix: withoutBreaks(quote.prefix),
      suffix: withoutBreaks(quote.suffix),
    },
    flatNear === -1 ? indices.length : flatNear,
    start => accepts(indexOf(start)),
  )
  return found && { start: indexOf(found.start), end: indexOf(found.end - 1) + 1, fit: found.fit }
}
