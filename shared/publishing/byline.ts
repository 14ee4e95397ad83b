// The line that says who wrote it: "Von Mara Helmbrink und Tomi Adebanke (Bericht), Lene Sorvig (Redaktion)".
import type { Byline } from '#shared/article/article.ts'
import { oneLine } from './printable.ts'
import { readerTexts } from './reader-texts.ts'

/** A piece of a line. The names that come first are set apart from the words between and after them. */
export interface LinePart {
  text: string
  isName: boolean
}

const words = (text: string): LinePart => ({ text, isName: false })

/** To make one costs a hundred times what it costs to use it; there are as many as languages of our texts. */
const lists = new Map<string, Intl.ListFormat>()

function listFormat(locale: string) {
  const format = lists.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' })
  lists.set(locale, format)
  return format
}

/** "a, b and c", the names marked. */
export const nameParts = (names: readonly string[], language: string): LinePart[] =>
  listFormat(readerTexts(language).locale)
    .formatToParts(names)
    .map(({ type, value }) => ({ text: value, isName: type === 'element' }))

/** Neighbours with the same role stand together. */
function groupByRole(bylines: readonly Byline[]) {
  const groups: { role: string; names: string[] }[] = []
  for (const { name, role } of bylines) {
    const [cleanName, cleanRole] = [oneLine(name), oneLine(role)]
    if (cleanName === '') continue
    const last = groups.at(-1)
    if (last?.role === cleanRole) last.names.push(cleanName)
    else groups.push({ role: cleanRole, names: [cleanName] })
  }
  return groups
}

/** Nothing when nobody is named. */
export function bylineParts(bylines: readonly Byline[], language: string): LinePart[] {
  const groups = groupByRole(bylines)
  if (groups.length === 0) return []
  return groups.flatMap(({ role, names }, index) => [
    words(index === 0 ? `${readerTexts(language).by} ` : ', '),
    ...nameParts(names, language).map(part => (index === 0 ? part : words(part.text))),
    ...(role === '' ? [] : [words(` (${role})`)]),
  ])
}

export const bylineText = (bylines: readonly Byline[], language: string) =>
  bylineParts(bylines, language)
    .map(part => part.text)
    .join('')

/** Only those who stand first, without their role: for lists of stories. */
export function shortByline(bylines: readonly Byline[], language: string): string {
  const parts = bylineParts(bylines, language)
  const end = parts.findLastIndex(part => part.isName) + 1
  return parts
    .slice(0, end)
    .map(part => part.text)
    .join('')
}
