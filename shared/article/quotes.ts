// Quotation marks, apostrophes and dashes as each language prints them. Pure: what a typed sign becomes
// after the text before it, or null when it stays.

interface Quotes {
  double: readonly [open: string, close: string]
  single: readonly [open: string, close: string]
}

const noBreak = '\u00A0'
const narrowNoBreak = '\u202F'

/** By language tag, the whole one before its first part. Sources: Duden, Imprimerie nationale, CLDR. */
const table: Record<string, Quotes> = {
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  'de-CH': { double: ['«', '»'], single: ['‹', '›'] },
  'de-LI': { double: ['«', '»'], single: ['‹', '›'] },
  en: { double: ['“', '”'], single: ['‘', '’'] },
  fr: { double: [`«${noBreak}`, `${noBreak}»`], single: ['“', '”'] },
  'fr-CH': { double: [`«${narrowNoBreak}`, `${narrowNoBreak}»`], single: ['‹', '›'] },
  es: { double: ['«', '»'], single: ['“', '”'] },
  it: { double: ['«', '»'], single: ['“', '”'] },
}

const english: Quotes = { double: ['“', '”'], single: ['‘', '’'] }

export const quotesOf = (language: string): Quotes =>
  table[language] ?? table[language.split('-')[0] ?? ''] ?? english

const opensAfter = /(?:^|[\s\u00A0\u202F([{—–„“«‚‘‹/])$/u

/** A figure and a straight mark is a measure: 5'10", 12". */
const isMeasure = (before: string) => /\d$/.test(before)

/** Marks that still wait for their other half. */
function isOpen(before: string, [open, close]: readonly [string, string]) {
  const [opened, closed] = [open.trim(), close.trim()]
  return before.lastIndexOf(opened) > (opened === closed ? -1 : before.lastIndexOf(closed))
}

/** What `typed` becomes after `before`, the text of the paragraph so far; null when it stays. */
export function typographic(typed: string, before: string, language: string): string | null {
  const quotes = quotesOf(language)
  if (typed === '"') {
    if (opensAfter.test(before)) return quotes.double[0]
    if (isMeasure(before) && !isOpen(before, quotes.double)) return null
    return quotes.double[1]
  }
  if (typed === "'") {
    if (opensAfter.test(before)) return quotes.single[0]
    if (isMeasure(before)) return null
    return isOpen(before, quotes.single) ? quotes.single[1] : '’'
  }
  return null
}

/** What `typed` and signs before it become together: how many of those go, and what comes instead. */
export function ligature(
  typed: string,
  before: string,
  language: string,
): { removed: number; inserted: string } | null {
  if (typed === '.' && /(^|[^.])\.\.$/.test(before)) return { removed: 2, inserted: '…' }
  if (typed === '-' && /(^|[^-])-$/.test(before)) {
    // English sets a dash without spaces long; everybody else, and a spaced one, short.
    const isSpaced = /\s-$/.test(before)
    const isLong = language.startsWith('en') && !isSpaced && language !== 'en-GB'
    return { removed: 1, inserted: isLong ? '—' : '–' }
  }
  return null
}
