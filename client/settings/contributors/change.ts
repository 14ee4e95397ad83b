// What a form of a profile sends: only what was changed, so that two who change different parts do not undo
// each other.
import type { Contributor, ContributorChange } from '#shared/contributors/api.ts'

export type Given = Omit<Contributor, 'id' | 'archived'>

export const emptyProfile: Given = {
  slug: '',
  name: '',
  role: '',
  bio: '',
  email: null,
  emailPublic: false,
  links: [],
  pictureId: null,
  userId: null,
}

/** One address a line. */
export const linksIn = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

export function changeOf(before: Given, given: Given): ContributorChange {
  const changed = Object.entries(given).filter(
    ([part, value]) => part in emptyProfile && !isSame(value, before[part as keyof Given]), // the line before looked
  )
  return Object.fromEntries(changed)
}
