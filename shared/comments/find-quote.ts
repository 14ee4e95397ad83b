// Finds a quoted text again after its position was lost (rule R2): the occurrence whose surroundings fit
// best, the nearest of equals. After the TextQuoteSelector of the W3C Web Annotation Data Model.

export interface Quote {
  quote: string
  prefix: string
  suffix: string
}

/** How many characters either side of a quote are kept. */
export const contextLength = 32

const commonEnd = (a: string, b: string) => {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

const commonStart = (a: string, b: string) => {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/** The index in `text` where the quote stands, nearest to `near` among the best; null when it is gone. */
export function findQuote(
  text: string,
  { quote, prefix, suffix }: Quote,
  near: number,
): number | null {
  if (quote === '') return null
  let best: { at: number; fit: number } | null = null
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const fit =
      commonEnd(text.slice(Math.max(0, at - contextLength), at), prefix) +
      commonStart(text.slice(at + quote.length, at + quote.length + contextLength), suffix)
    const isNearer = best !== null && Math.abs(at - near) < Math.abs(best.at - near)
    if (!best || fit > best.fit || (fit === best.fit && isNearer)) best = { at, fit }
  }
  return best?.at ?? null
}
