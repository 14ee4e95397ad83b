// An edition as a NewsArticle (schema.org, and what Google's documentation of Article recommends).
// Members that would be empty are left out.
import type { Article } from '#shared/article/article.ts'
import { datelineLabel } from '#shared/publishing/dateline.ts'
import { digitalSourceType } from '#shared/publishing/digital-source.ts'
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { authorUrl, mediaTopicUrl, storyUri, storyUrl, webAddress } from './addresses.ts'
import { keyPointsOf, noticesOf, type Picture, picturesOf, relatedOf } from './facts.ts'
import { creditedFor, isEditing, isWriting, type Maker, writersOf } from './people.ts'
import { bodyPlain } from './render-text.ts'

type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }
type Members = { readonly [key: string]: Json | undefined }

/** With the address of their page when they have a profile. */
const person =
  (site: Site) =>
  ({ name, profile }: Maker): Members => ({
    '@type': 'Person',
    name,
    ...(profile && {
      url: authorUrl(site, name, profile),
      jobTitle: profile.role || undefined,
      sameAs: some(profile.links),
    }),
  })
/** Above the text, everybody has a page. */
const author =
  (site: Site) =>
  (maker: Maker): Members => ({
    ...person(site)(maker),
    url: authorUrl(site, maker.name, maker.profile),
  })
const organisation = (name: string): Members => ({ '@type': 'NewsMediaOrganization', name })

const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)
const given = (text: string | null) => oneLine(text ?? '') || undefined

const creatorsOf = (article: Article, site: Site): Members[] => {
  const { kind, makers } = writersOf(article, site)
  return kind === 'person' ? makers.map(author(site)) : makers.map(({ name }) => organisation(name))
}

const aboutOf = ({ topics }: Article) =>
  topics
    .map(({ name, code }) => ({
      '@type': 'Thing',
      name: oneLine(name),
      sameAs: mediaTopicUrl(code) ?? undefined,
    }))
    .filter(topic => topic.name !== '')

/** Who translated it, when that was a person; a machine is no Person. */
const translatorOf = ({ translation }: Article) => {
  const name = given(translation?.translator ?? null)
  return translation?.method === 'human' && name ? { '@type': 'Person', name } : undefined
}

const imageObject = ({ url, width, height, caption, credit }: Picture): Members => ({
  '@type': 'ImageObject',
  url,
  width: width ?? undefined,
  height: height ?? undefined,
  caption: caption || undefined,
  creditText: credit || undefined,
})

/** The members of a NewsArticle. */
export function newsArticle(edition: Edition, site: Site): Members {
  const { article, slug } = edition
  const url = storyUrl(site, slug)
  const topics = aboutOf(article)
  const place = given(article.dateline?.place ?? null)
  const agency = given(article.source.agency)
  const corrections = noticesOf(edition, site).filter(({ kind }) => kind === 'correction')
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
    image: some(picturesOf(edition, site).map(imageObject)),
    articleSection: given(article.kicker),
    articleBody: bodyPlain(article.body) || undefined,
    inLanguage: article.language,
    dateline: datelineLabel(article.dateline, article.language) || undefined,
    locationCreated: place && { '@type': 'Place', name: place },
    datePublished: edition.firstPublishedAt,
    dateModified: edition.publishedAt,
    version: edition.number,
    author: creatorsOf(article, site),
    editor: some(creditedFor(article, isEditing, site).map(person(site))),
    contributor: some(
      creditedFor(article, role => !isWriting(role) && !isEditing(role), site).map(person(site)),
    ),
    publisher: { ...organisation(site.name), url: site.url },
    sourceOrganization: agency === undefined ? undefined : organisation(agency),
    copyrightNotice: given(article.source.rights),
    keywords: some(topics.map(({ name }) => name)),
    about: some(topics),
    correction: some(corrections.map(({ text }) => ({ '@type': 'CorrectionComment', text }))),
    digitalSourceType: digitalSourceType(article)?.schemaOrg,
    translator: translatorOf(article),
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
