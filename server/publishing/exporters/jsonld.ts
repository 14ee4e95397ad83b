// An edition as a NewsArticle (schema.org, and what Google's documentation of Article recommends).
// Members that would be empty are left out.
import type { Article, Credit } from '#shared/article/article.ts'
import { datelineLabel } from '#shared/publishing/dateline.ts'
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { mediaTopicUrl, storyUri, storyUrl, webAddress } from './addresses.ts'
import { keyPointsOf, relatedOf } from './facts.ts'
import { bodyPlain } from './render-text.ts'

type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }
type Members = { readonly [key: string]: Json | undefined }

/** Google wants the name alone: no "By". */
const nameOf = (name: string) => oneLine(name).replace(/^(?:(?:by|von|par|por) )+/i, '')

const person = (name: string): Members => ({ '@type': 'Person', name: nameOf(name) })
const organisation = (name: string): Members => ({ '@type': 'NewsMediaOrganization', name })

const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)
const given = (text: string | null) => oneLine(text ?? '') || undefined

const people = (names: readonly string[]) =>
  [...new Set(names.map(nameOf))].filter(name => name !== '').map(person)

const creditsOf = (article: Article, isWanted: (credit: Credit) => boolean) =>
  people(article.credits.filter(isWanted).flatMap(credit => credit.names))

const isWriting = ({ role }: Credit) => role === 'reporting' || role === 'writing'
const isEditing = ({ role }: Credit) => role === 'editing'

/** Whoever wrote it: above the text, else below it, else the agency, else the newsroom. */
function authorsOf(article: Article, site: Site): Members[] {
  const writers = [
    people(article.bylines.map(byline => byline.name)),
    creditsOf(article, isWriting),
  ]
  return (
    writers.find(list => list.length > 0) ?? [
      organisation(given(article.source.agency) ?? site.name),
    ]
  )
}

const aboutOf = ({ topics }: Article) =>
  topics
    .map(({ name, code }) => ({
      '@type': 'Thing',
      name: oneLine(name),
      sameAs: mediaTopicUrl(code) ?? undefined,
    }))
    .filter(topic => topic.name !== '')

/** The members of a NewsArticle. */
export function newsArticle(edition: Edition, site: Site): Members {
  const { article, slug } = edition
  const url = storyUrl(site, slug)
  const topics = aboutOf(article)
  const place = given(article.dateline?.place ?? null)
  const agency = given(article.source.agency)
  const correction = given(article.correction)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': storyUri(site, edition),
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: given(article.headline) ?? site.name,
    alternativeHeadline: given(article.socialHeadline),
    description: given(article.standfirst),
    abstract: keyPointsOf(edition).join('; ') || undefined,
    articleSection: given(article.kicker),
    articleBody: bodyPlain(article.body) || undefined,
    inLanguage: article.language,
    dateline: datelineLabel(article.dateline, article.language) || undefined,
    locationCreated: place && { '@type': 'Place', name: place },
    datePublished: edition.firstPublishedAt,
    dateModified: edition.publishedAt,
    version: edition.number,
    author: authorsOf(article, site),
    editor: some(creditsOf(article, isEditing)),
    contributor: some(creditsOf(article, credit => !isWriting(credit) && !isEditing(credit))),
    publisher: { ...organisation(site.name), url: site.url },
    sourceOrganization: agency === undefined ? undefined : organisation(agency),
    copyrightNotice: given(article.source.rights),
    keywords: some(topics.map(({ name }) => name)),
    about: some(topics),
    correction: correction && { '@type': 'CorrectionComment', text: correction },
    isBasedOn:
      webAddress(article.source.url, site) ??
      webAddress(article.translation?.url ?? null, site) ??
      undefined,
    relatedLink: some(relatedOf(article.related, site).map(link => link.url)),
    isAccessibleForFree: true,
  }
}

export const jsonld = (edition: Edition, site: Site): Rendition => ({
  contentType: 'application/ld+json; charset=utf-8',
  body: `${JSON.stringify(newsArticle(edition, site), null, 2)}\n`,
})
