// An edition as ninjs 3.1 (IPTC). Roles are free there: those of ours that IPTC's examples lack are
// standfirst, keypoint, dateline and correction. Members that would be empty are left out.
import { bylineText } from '#shared/publishing/byline.ts'
import { datelineLabel } from '#shared/publishing/dateline.ts'
import { digitalSourceType } from '#shared/publishing/digital-source.ts'
import { type Edition, isOver, type Rendition, type Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { authorUrl, mediaTopicUrl, storyUri, storyUrl } from './addresses.ts'
import { bodyMarkup } from './article-html.ts'
import { keyPointsOf, noticesOf, picturesOf, relatedOf } from './facts.ts'
import { creditedFor, isEditing, isWriting, type Maker, writersOf } from './people.ts'
import { bodyPlain } from './render-text.ts'

const given = (text: string | null | undefined) => oneLine(text ?? '') || undefined
const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)

const values = (role: string, texts: readonly string[]) =>
  texts.flatMap(text => (given(text) ? [{ role, value: oneLine(text) }] : []))

const headlinesOf = ({ article }: Edition) => [
  ...values('main', [article.headline]),
  ...values('kicker', [article.kicker]),
  ...values('search', [article.searchHeadline]),
  ...values('social', [article.socialHeadline]),
]

const descriptionsOf = (edition: Edition, site: Site) => [
  ...values('standfirst', [edition.article.standfirst]),
  ...values('keypoint', keyPointsOf(edition)),
  ...values('dateline', [datelineLabel(edition.article.dateline, edition.article.language)]),
  ...noticesOf(edition, site).flatMap(({ kind, text }) => values(kind, [text])),
]

function peopleOf({ article }: Edition, site: Site) {
  const writers = writersOf(article, site)
  const related = (rel: string, makers: readonly Maker[]) =>
    makers.map(({ name, profile }) => ({
      name,
      rel,
      uri: profile ? authorUrl(site, name, profile) : undefined,
    }))
  return [
    ...related('author', writers.kind === 'person' ? writers.makers : []),
    ...related('editor', creditedFor(article, isEditing, site)),
    ...related(
      'contributor',
      creditedFor(article, role => !isWriting(role) && !isEditing(role), site),
    ),
  ]
}

const subjectsOf = ({ article }: Edition) =>
  article.topics.flatMap(({ name, code }) =>
    given(name) ? [{ name: oneLine(name), uri: mediaTopicUrl(code) ?? undefined }] : [],
  )

const seeAlso = ({ article }: Edition, site: Site) =>
  relatedOf(article.related, site).map(({ title, url }) => ({
    name: title,
    uri: url,
    rel: 'seeAlso',
    type: 'text',
  }))

const picturesIn = (edition: Edition, site: Site) =>
  picturesOf(edition, site).map(({ url, width, height, alt, caption, credit }, index) => ({
    name: index === 0 ? 'featured' : `picture ${index + 1}`,
    uri: url,
    type: 'picture',
    by: credit || undefined,
    descriptions: some([...values('caption', [caption]), ...values('alt', [alt])]),
    renditions: [
      {
        name: 'web',
        href: url,
        contentType: 'image/jpeg',
        width: width ?? undefined,
        height: height ?? undefined,
      },
    ],
  }))

const bodiesOf = ({ article }: Edition, site: Site) => [
  { role: 'html', contentType: 'text/html', value: bodyMarkup(article, site) },
  { role: 'plain', contentType: 'text/plain', value: bodyPlain(article.body) },
]

export function ninjs(edition: Edition, site: Site): Rendition {
  const { article, rights } = edition
  const { source } = article
  const isGone = isOver(edition)
  const made = digitalSourceType(article)
  const place = given(article.dateline?.place)
  const document = {
    uri: storyUri(site, edition),
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    type: 'text',
    profile: 'text-only',
    version: String(edition.number),
    firstCreated: edition.firstPublishedAt,
    versionCreated: edition.publishedAt,
    pubStatus: isGone ? 'canceled' : 'usable',
    edNote: given(edition.subscriberNote),
    language: article.language,
    digitalSourceType: made ? { name: made.name, uri: made.uri } : undefined,
    slugline: edition.slug,
    title: given(article.headline),
    by: given(bylineText(article.bylines, article.language)),
    headlines: some(headlinesOf(edition)),
    descriptions: isGone ? undefined : some(descriptionsOf(edition, site)),
    bodies: isGone ? undefined : bodiesOf(edition, site),
    people: some(peopleOf(edition, site)),
    subjects: some(subjectsOf(edition)),
    places: place && [{ name: place }],
    located: place,
    infoSources: given(source.agency) && [{ name: given(source.agency), role: 'origcont' }],
    associations: some([...(isGone ? [] : picturesIn(edition, site)), ...seeAlso(edition, site)]),
    altIds: [{ role: 'canonical', value: storyUrl(site, edition.slug) }],
    copyrightHolder: given(source.agency) ?? site.name,
    copyrightNotice: given(source.rightsLine),
    usageTerms: given(rights?.terms ?? source.rights),
  }
  return {
    contentType: 'application/json; charset=utf-8',
    body: `${JSON.stringify(document, null, 2)}\n`,
  }
}
