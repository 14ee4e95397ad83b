// Who made a text, as the machine formats name them: names alone, each once, sorted by what they did.
import type { Article, Credit } from '#shared/article/article.ts'
import type { Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'

/** Machines want the name alone: no "By". */
export const nameOf = (name: string) => oneLine(name).replace(/^(?:(?:by|von|par|por) )+/i, '')

export const namesOf = (names: readonly string[]) =>
  [...new Set(names.map(nameOf))].filter(name => name !== '')

export const creditedFor = (article: Article, isWanted: (role: Credit['role']) => boolean) =>
  namesOf(article.credits.filter(({ role }) => isWanted(role)).flatMap(credit => credit.names))

export const isWriting = (role: Credit['role']) => role === 'reporting' || role === 'writing'
export const isEditing = (role: Credit['role']) => role === 'editing'

export interface Authors {
  kind: 'person' | 'organisation'
  names: string[]
}

/** Whoever wrote it: above the text, else below it, else the agency, else the newsroom. */
export function authorsOf(article: Article, site: Site): Authors {
  const writers = [
    namesOf(article.bylines.map(byline => byline.name)),
    creditedFor(article, isWriting),
  ].find(list => list.length > 0)
  if (writers) return { kind: 'person', names: writers }
  return { kind: 'organisation', names: [oneLine(article.source.agency ?? '') || site.name] }
}
