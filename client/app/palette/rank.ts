// Which actions somebody means by what they type: every word stands somewhere in the action, those that begin
// with it first.

/** Small letters without accents, so that "u" finds "ü". */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

export function rank<T extends { title: string; words?: string }>(
  actions: readonly T[],
  typed: string,
): T[] {
  const wanted = plain(typed).split(/\s+/u).filter(Boolean)
  if (wanted.length === 0) return [...actions]
  const scored = actions.flatMap((action, order) => {
    const text = plain(`${action.title} ${action.words ?? ''}`)
    if (!wanted.every(word => text.includes(word))) return []
    const begins = wanted.filter(word =>
      new RegExp(`(^|[^\\p{L}])${literal(word)}`, 'u').test(text),
    )
    const isFirst = text.startsWith(wanted[0] ?? '') ? 1 : 0
    return [{ action, order, score: begins.length + isFirst }]
  })
  return scored
    .toSorted((a, b) => b.score - a.score || a.order - b.order)
    .map(({ action }) => action)
}

const literal = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
