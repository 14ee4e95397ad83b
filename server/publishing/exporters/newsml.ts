// An edition as a newsItem of NewsML-G2 2.35 (IPTC, power conformance), its text inside as NITF. QCodes are
// of the catalog that it refers to; where that has no term of ours, a URI of our own says it.
import type { Credit } from '#shared/article/article.ts'
import { bylineText } from '#shared/publishing/byline.ts'
import { datelineLabel } from '#shared/publishing/dateline.ts'
import { digitalSourceType } from '#shared/publishing/digital-source.ts'
import { type Edition, isOver, type Rendition, type Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { type Child, element, type Xml, xmlDocument } from '../xml.ts'
import { authorUrl, storyUri, storyUrl } from './addresses.ts'
import { isChanged, isCorrected, keyPointsOf, noticesOf, relatedOf } from './facts.ts'
import { nitfElement } from './nitf.ts'
import { creditedFor, isEditing, isWriting, type Maker, writersOf } from './people.ts'

const namespace = 'http://iptc.org/std/nar/2006-10-01/'
const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml'

/** Roles that no scheme of the IPTC has (RFC 4151). */
const ourRole = (name: string) => `tag:standfirst.example,2026:role/${name}`

const given = (text: string | null | undefined) => oneLine(text ?? '')
const textElement = (name: string, text: string, attributes: Record<string, string> = {}): Child =>
  given(text) === '' ? null : element(name, attributes, given(text))

const named = (name: string, attributes: Record<string, string>, text: string) =>
  element(name, attributes, element('name', {}, text))

function rightsInfo({ article, rights }: Edition, site: Site): Xml {
  return element(
    'rightsInfo',
    {},
    named('copyrightHolder', {}, given(article.source.agency) || site.name),
    textElement('copyrightNotice', article.source.rightsLine ?? ''),
    textElement('usageTerms', rights?.terms ?? article.source.rights ?? ''),
  )
}

function itemMeta(edition: Edition, site: Site): Xml {
  const { article } = edition
  return element(
    'itemMeta',
    {},
    element('itemClass', { qcode: 'ninat:text' }),
    named('provider', { uri: site.url }, site.name),
    element('versionCreated', {}, edition.publishedAt),
    element('firstCreated', {}, edition.firstPublishedAt),
    element('pubStatus', { qcode: isOver(edition) ? 'stat:canceled' : 'stat:usable' }),
    textElement('title', article.headline),
    textElement('edNote', edition.subscriberNote ?? ''),
    isCorrected(edition, site) ? element('signal', { qcode: 'sig:correction' }) : null,
    element('link', {
      rel: 'irel:isRenditionOf',
      href: storyUrl(site, edition.slug),
      contenttype: 'text/html',
    }),
    relatedOf(article.related, site).map(({ title, url }) =>
      element('link', { rel: 'irel:seeAlso', href: url, title }),
    ),
  )
}

function makersOf({ article }: Edition, site: Site): Child {
  const writers = writersOf(article, site)
  const parties = (
    element: 'creator' | 'contributor',
    role: string,
    makers: readonly Maker[],
    type = 'cpnat:person',
  ) =>
    makers.map(({ name, profile }) => {
      const uri = profile && { uri: authorUrl(site, name, profile) }
      return named(element, { type, role, ...uri }, name)
    })
  const isOther = (role: Credit['role']) =>
    !isWriting(role) && !isEditing(role) && role !== 'photography'
  return [
    parties('creator', 'cpprole:author', writers.makers, `cpnat:${writers.kind}`),
    parties('contributor', 'cpprole:editor', creditedFor(article, isEditing, site)),
    parties(
      'contributor',
      'cpprole:imgSupplier',
      creditedFor(article, role => role === 'photography', site),
    ),
    parties('contributor', 'cpprole:originfo', creditedFor(article, isOther, site)),
  ]
}

const subjectsOf = ({ article }: Edition) =>
  article.topics.map(({ name, code }) =>
    given(name) === ''
      ? null
      : named(
          'subject',
          /^medtop:\d+$/.test(code ?? '')
            ? { type: 'cpnat:abstract', qcode: code ?? '' }
            : { type: 'cpnat:abstract', literal: given(name) },
          given(name),
        ),
  )

function descriptionsOf(edition: Edition, site: Site): Child {
  if (isOver(edition)) return null
  return [
    textElement('description', edition.article.standfirst, { role: 'drol:summary' }),
    keyPointsOf(edition).map(point =>
      element('description', { roleuri: ourRole('keypoint') }, point),
    ),
    noticesOf(edition, site).map(({ kind, text }) =>
      element('description', { roleuri: ourRole(kind) }, text),
    ),
  ]
}

function contentMeta(edition: Edition, site: Site): Xml {
  const { article } = edition
  const { language, source, dateline } = article
  const made = digitalSourceType(article)
  const place = given(dateline?.place)
  const agency = given(source.agency)
  return element(
    'contentMeta',
    {},
    element('contentCreated', {}, edition.firstPublishedAt),
    isChanged(edition) ? element('contentModified', {}, edition.publishedAt) : null,
    made && element('digitalSourceType', { qcode: made.qcode }),
    place === '' ? null : named('located', {}, place),
    agency === '' ? null : named('infoSource', { role: 'cpprole:origcont' }, agency),
    makersOf(edition, site),
    element('altId', { roleuri: ourRole('canonical') }, storyUrl(site, edition.slug)),
    element('language', { tag: language }),
    subjectsOf(edition),
    element('slugline', {}, edition.slug),
    textElement('headline', article.headline),
    textElement('headline', article.kicker, { roleuri: ourRole('kicker') }),
    textElement('dateline', datelineLabel(dateline, language)),
    textElement('by', bylineText(article.bylines, language)),
    textElement('creditline', agency),
    descriptionsOf(edition, site),
  )
}

export function newsml(edition: Edition, site: Site): Rendition {
  const item = element(
    'newsItem',
    {
      xmlns: namespace,
      guid: storyUri(site, edition),
      version: String(edition.number),
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': edition.article.language,
    },
    element('catalogRef', { href: catalog }),
    rightsInfo(edition, site),
    itemMeta(edition, site),
    contentMeta(edition, site),
    element(
      'contentSet',
      {},
      element('inlineXML', { contenttype: 'application/nitf+xml' }, nitfElement(edition, site)),
    ),
  )
  return {
    contentType: 'application/vnd.iptc.g2.newsitem+xml; charset=utf-8',
    body: xmlDocument(item),
  }
}
