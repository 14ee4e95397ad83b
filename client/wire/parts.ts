// The report of an import as parts: lines of the source that became one thing stand together, beside
// what they became. No line is left out, none is in two parts (rule I1).
import type { Became, ReportLine } from '#shared/wire/api.ts'

/** What a part became: the same for all its lines. */
export interface Part {
  became: Became
  lines: ReportLine[]
}

/** Fields that several lines may fill together; every line of the others stands for itself. */
const joined = ['headline', 'kicker', 'standfirst', 'dateline', 'embargo', 'rights']

/** Lines with the same key, one after the other, are one part. Null: a part of its own. */
function keyOf(became: Became): string | null {
  if ('dropped' in became) return null
  if ('block' in became) return `block ${became.index}`
  if (became.index !== undefined) return `${became.field} ${became.index}`
  return joined.includes(became.field) ? became.field : null
}

export function partsOf(lines: readonly ReportLine[]): Part[] {
  const parts: Part[] = []
  let lastKey: string | null = null
  for (const line of lines) {
    const key = keyOf(line.became)
    const last = parts.at(-1)
    if (last && key !== null && key === lastKey) last.lines.push(line)
    else parts.push({ became: line.became, lines: [line] })
    lastKey = key
  }
  return parts
}

export interface Tally {
  lines: number
  placed: number
  dropped: number
  /** What is in the source and in no part; the importer promises 0. */
  lost: number
}

/** `text` is the source, whose lines the report must account for. */
export function tallyOf(text: string, lines: readonly ReportLine[]): Tally {
  const all = text.split(/\r\n?|\n|\f/).filter(line => line.trim() !== '').length
  const dropped = lines.filter(({ became }) => 'dropped' in became).length
  return {
    lines: all,
    placed: lines.length - dropped,
    dropped,
    lost: Math.max(0, all - lines.length),
  }
}

/**
 * The entries of a list field that a part made: from its index to the next one that another part of the
 * same field begins with, because one line may name several people.
 */
export function entriesOf<T>(list: readonly T[], part: Part, parts: readonly Part[]): readonly T[] {
  const { became } = part
  if (!('field' in became) || became.index === undefined) return list
  const from = became.index
  const later = parts.flatMap(({ became: other }) =>
    'field' in other && other.field === became.field && (other.index ?? 0) > from
      ? [other.index ?? 0]
      : [],
  )
  return list.slice(from, later.length > 0 ? Math.min(...later) : undefined)
}
