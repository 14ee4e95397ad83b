// How near two words are: whether one letter more, one less, another one, or two in the other order makes
// one of the other (Damerau and Levenshtein's distance of one), whatever their capitals.

export function isNear(one: string, other: string): boolean {
  const [a, b] = [[...one.toLowerCase()], [...other.toLowerCase()]]
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  const restOf = (letters: string[], from: number) => letters.slice(from).join('')
  if (a.length > b.length) return restOf(a, start + 1) === restOf(b, start)
  if (b.length > a.length) return restOf(a, start) === restOf(b, start + 1)
  const isSwap = a[start] === b[start + 1] && a[start + 1] === b[start]
  return (
    restOf(a, start + 1) === restOf(b, start + 1) ||
    (isSwap && restOf(a, start + 2) === restOf(b, start + 2))
  )
}
