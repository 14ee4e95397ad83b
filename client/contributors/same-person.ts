// Whether a name that is printed may still stand for a profile, and which profile a name stands for.
import type { Contributor } from '#shared/contributors/api.ts'

const wordsOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.]+/u)
    .filter(Boolean)

/** "M. Helmbrink" still stands for Mara Helmbrink: the last word of the profile's name is in it. */
export function mayStandFor(printed: string, { name }: Pick<Contributor, 'name'>): boolean {
  const last = wordsOf(name).at(-1)
  return last !== undefined && wordsOf(printed).includes(last)
}

/** The one profile of exactly this name; null when there is none, or more than one. */
export function onlyOneCalled(printed: string, known: readonly Contributor[]): Contributor | null {
  const wanted = wordsOf(printed).join(' ')
  const found = known.filter(({ name }) => wanted !== '' && wordsOf(name).join(' ') === wanted)
  return found.length === 1 ? (found[0] ?? null) : null
}
