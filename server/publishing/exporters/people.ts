// Who made a text, as the machine formats name them: each once, sorted by what they did, with their profile.
import type { Article, Credit } from '#shared/article/article.ts'
import { profileOf } from '#shared/publishing/authors.ts'
import type { Author, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'

/** Somebody by the name that the edition prints; `profile` is null when they have none today. */
export interface Maker {
  name: string
  profile: Author | null
}

/** Machines want the name alone: no "By". */
export const nameOf = (name: string) => oneLine(name).replace(/^(?:(?:by|von|par|por) )+/i, '')

const onceEach = (makers: readonly Maker[]): Maker[] => {
  const named = makers
    .map(maker => ({ ...maker, name: nameOf(maker.name) }))
    .filter(({ name }) => name !== '')
  const isSame = (a: Maker, b: Maker) => a.name === b.name && a.profile?.slug === b.profile?.slug
  return named.filter((maker, index) => named.findIndex(other => isSame(other, maker)) === index)
}

export const creditedFor = (
  article: Article,
  isWanted: (role: Credit['role']) => boolean,
  site: Site,
): Maker[] =>
  onceEach(
    article.credits
      .filter(({ role }) => isWanted(role))
      .flatMap(({ names, contributors }) =>
        names.map(name => ({ name, profile: profileOf(contributors?.[name], site) })),
      ),
  )

export const bylineMakers = ({ bylines }: Article, site: Site): Maker[] =>
  onceEach(
    bylines.map(({ name, contributorId }) => ({ name, profile: profileOf(contributorId, site) })),
  )

export const isWriting = (role: Credit['role']) => role === 'reporting' || role === 'writing'
export const isEditing = (role: Credit['role']) => role === 'editing'

export interface Writers {
  kind: 'person' | 'organisation'
  makers: Maker[]
}

/** Whoever wrote it: above the text, else below it, else the agency, else the newsroom. */
export function writersOf(article: Article, site: Site): Writers {
  const writers = [bylineMakers(article, site), creditedFor(article, isWriting, site)].find(
    list => list.length > 0,
  )
  if (writers) return { kind: 'person', makers: writers }
  const name = oneLine(article.source.agency ?? '') || site.name
  return { kind: 'organisation', makers: [{ name, profile: null }] }
}
