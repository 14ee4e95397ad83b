// When copy was written, as far as it says: what checks of dates reckon with. Days are counted from the
// epoch, in UTC, so that they can be compared without a clock.
import type { Article } from '#shared/article/article.ts'
import { type PrintedDate, readDate } from '#shared/wire/dates.ts'

const day = 86_400_000

const dayOf = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / day

/** The day on which `iso`, a time in UTC, lies. */
export const dayOfTime = (iso: string) => Math.floor(Date.parse(iso) / day)

/** The date on the page that the copy was printed on; null without one, or without its year. */
export function pageDay(article: Article): number | null {
  const date = article.source.pageDate === null ? null : readDate(article.source.pageDate.trim())
  return date?.year ? dayOf(date.year, date.month, date.day) : null
}

/** The dateline's date as the copy prints it; null when there is none, or none that can be read. */
export function datelineDate({ dateline }: Article): PrintedDate | null {
  const iso = /^(?:(?<year>\d{4})|-)-(?<month>\d{2})-(?<day>\d{2})$/.exec(
    dateline?.isoDate ?? '',
  )?.groups
  const printed = dateline?.date ? readDate(dateline.date.trim()) : null
  if (!iso) return printed
  return {
    year: iso.year ? Number(iso.year) : (printed?.year ?? null),
    month: Number(iso.month),
    day: Number(iso.day),
    weekday: printed?.weekday ?? null,
  }
}

/** The day of a dateline with its year, given or taken from `year`. */
export const datelineDay = ({ year, month, day: date }: PrintedDate, fallback: number | null) => {
  const known = year ?? fallback
  return known === null ? null : dayOf(known, month, date)
}

/** The day on which copy was written, when page or dateline say so with a year. */
export function writtenDay(article: Article): number | null {
  const dateline = datelineDate(article)
  return pageDay(article) ?? (dateline && datelineDay(dateline, null))
}

export const yearOfDay = (days: number) => new Date(days * day).getUTCFullYear()
