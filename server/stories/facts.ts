// What is kept of a story beside its draft, and how the two come together.
import type { Article } from '#shared/article/article.ts'
import { bodyText, wordCount } from '#shared/article/text.ts'
import { Embargo } from '#shared/stories/api.ts'
import { Rights } from '#shared/stories/rights.ts'
import { hashArticle } from './hash.ts'

export interface Facts {
  rights: Rights | null
  embargo: Embargo | null
  /** The id of the desk that it is for. */
  desk: string | null
}

const fromJson = <T>(json: string | null, parse: (value: unknown) => T) =>
  json === null ? null : parse(JSON.parse(json))

export const factsOf = (row: {
  rights: string | null
  embargo: string | null
  desk_id: string | null
}): Facts => ({
  desk: row.desk_id,
  rights: fromJson(row.rights, value => Rights.parse(value)),
  embargo: fromJson(row.embargo, value => Embargo.parse(value)),
})

/** The article with the rights that are recorded with its story. */
export const withRights = (article: Article, rights: Rights | null): Article => ({
  ...article,
  source: { ...article.source, rights: rights?.terms ?? null },
})

/** The columns of a story that hold its rights; nobody was told of their end yet. */
export const rightsColumns = (rights: Rights | null) => ({
  rights: rights && JSON.stringify(rights),
  rights_until: rights?.until ?? null,
  rights_told: null,
})

/** The columns of a story that follow its draft. */
export const draftColumns = (article: Article, findings: { errors: number; warnings: number }) => ({
  headline: article.headline,
  language: article.language,
  words: wordCount(article),
  draft_hash: hashArticle(article),
  ...findings,
})

/** What the search of the list looks through. */
export const searchText = (article: Article, slug: string) =>
  [
    article.headline,
    article.kicker,
    article.standfirst,
    ...article.keyPoints,
    ...article.bylines.map(byline => byline.name),
    bodyText(article),
    ...article.topics.map(topic => topic.name),
    slug,
  ]
    .filter(text => text !== '')
    .join('\n')
