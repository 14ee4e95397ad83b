// "MOSKAU, 15. Dezember (Reuters) – ": where, when and for whom a report was written, before its first
// words. Without an agency or a date it is not taken for one.
import type { Dateline } from '#shared/article/article.ts'
import { isoDate, type PrintedDate, readDate } from '#shared/wire/dates.ts'

export interface DatelineCut {
  dateline: Dateline
  /** The text after it. */
  rest: string
}

/** Nothing longer is a dateline. */
const limit = 140

const dash = '[-–—―−]'
const withAgency = new RegExp(
  `^(?<before>[^()]{2,90}?)\\s*\\((?<agency>[^()]{1,60})\\)\\s*(?:\\.?\\s?${dash}{1,2}|\\.)(?:\\s+|$)`,
  'u',
)
const withDate = new RegExp(`^(?<before>[^()]{2,90}?)[.\\s]${dash}{1,2}(?:\\s+|$)`, 'u')

/** Whether a text begins with a dateline. */
export const hasDateline = (text: string) => cutDateline(text, 'en') !== null

/** Reads the dateline off the start of a paragraph; null when there is none. */
export function cutDateline(text: string, language: string): DatelineCut | null {
  const start = text.slice(0, limit)
  const found = withAgency.exec(start) ?? withDate.exec(start)
  const { before = '', agency } = found?.groups ?? {}
  const where = found && readPlace(before)
  if (!found || !where) return null
  if (agency === undefined ? where.date === null : !isAgency(agency)) return null
  const rest = text.slice(found[0].length)
  // Cut off inside a longer text: what looked like the dateline's end is not.
  if (found[0].length === limit && rest !== '') return null
  return {
    dateline: {
      place: calmCase(where.place, language),
      country: where.region && calmCase(where.region, language),
      date: where.date,
      isoDate: where.printed && isoDate(where.printed),
      agency: agency?.trim() ?? null,
      raw: found[0],
    },
    rest,
  }
}

/** A code or a name: "dpa/lno", "Agence Exemple". */
const isAgency = (text: string) =>
  /^\p{L}\S*$/u.test(text.trim()) ||
  text
    .trim()
    .split(/\s+/u)
    .every(word => /^\p{Lu}/u.test(word) || isSmall(word))

interface Where {
  place: string
  region: string | null
  /** As printed. */
  date: string | null
  printed: PrintedDate | null
}

/** Place, maybe region, maybe date, between commas. */
function readPlace(text: string): Where | null {
  const parts = text.trim().split(/\s*,\s*/u)
  const place = parts.shift() ?? ''
  if (!isPlace(place)) return null
  const dated = takeDate(parts)
  if (parts.length > 1 || !parts.every(isPlace)) return null
  return {
    place,
    region: parts[0] ?? null,
    date: dated?.text ?? null,
    printed: dated?.date ?? null,
  }
}

/** Takes the date off the end of `parts`, where "March 3, 2026" and "Montag, 3. März" are two parts. */
function takeDate(parts: string[]) {
  for (const count of [3, 2, 1]) {
    const text = parts.slice(-count).join(', ')
    const date = count <= parts.length ? readDate(text) : null
    if (date) {
      parts.splice(-count)
      return { text, date }
    }
  }
  return null
}

/** One to five words that begin with a capital, or are the small words of place names. */
function isPlace(text: string) {
  const words = text.split(/[\s/]+/u)
  return (
    text.length <= 50 &&
    words.length <= 5 &&
    /^\p{Lu}/u.test(text) &&
    words.every(
      word =>
        /^[\p{L}\p{M}'’.-]+$/u.test(word) &&
        (/^\p{Lu}/u.test(word) || isSmall(word) || isInitials(word)),
    )
  )
}

const smallWords =
  'a am an auf bei ce d da de del della den der des di do dos du el en et im in l la las le les los of on ob op sous sur the under unter upon van von y'.split(
    ' ',
  )
const isSmall = (word: string) => /^[dl]['’]/u.test(word) || smallWords.includes(word.toLowerCase())

/** "a.M.", "D.C." */
const isInitials = (word: string) => /^(?:\p{L}\.){2,}$/u.test(word)

/** "LONS-LE-SAUNIER" as "Lons-le-Saunier". What is not in capitals, or short for something, stays. */
function calmCase(place: string, language: string) {
  if (place.length < 4 || place !== place.toUpperCase() || place === place.toLowerCase())
    return place
  // Turkish and a few others have small letters of their own; two letters are always a valid tag.
  const small = (word: string) => word.toLocaleLowerCase(language.slice(0, 2))
  return place.replace(/[^\s\-/'’]+/gu, (word, at: number) => {
    if (isInitials(word)) return word
    if (at > 0 && smallWords.includes(word.toLowerCase())) return small(word)
    return word.slice(0, 1) + small(word.slice(1))
  })
}
