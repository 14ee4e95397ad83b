// An edition as NITF 3.6 (IPTC): alone, and inside NewsML-G2.
import { bylineText } from '#shared/publishing/byline.ts'
import { creditsText, translationText } from '#shared/publishing/credits.ts'
import { datelineParts } from '#shared/publishing/dateline.ts'
import { type Edition, isOver, type Rendition, type Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { type Child, element, type Xml, xml, xmlDocument } from '../xml.ts'
import { storyUri, storyUrl } from './addresses.ts'
import { isCorrected, keyPointsOf, noticesOf, relatedOf } from './facts.ts'
import { bodyNitf } from './render-nitf.ts'

const namespace = 'http://iptc.org/std/NITF/2006-10-18/'

/** `20261124T071000Z`, as NITF's `norm` wants times (ISO 8601, basic form). */
const basicTime = (iso: string) => new Date(iso).toISOString().replaceAll(/[-:]|\.\d+/g, '')

const textElement = (name: string, text: string): Child =>
  oneLine(text) === '' ? null : element(name, {}, oneLine(text))

const paragraph = (text: string): Child => textElement('p', text)

function headOf(edition: Edition, site: Site): Xml {
  const { article, rights } = edition
  const keywords = article.topics.map(({ name }) => oneLine(name)).filter(name => name !== '')
  const uri = storyUri(site, edition)
  const terms = oneLine(rights?.terms ?? article.source.rights ?? '')
  const note = oneLine(edition.subscriberNote ?? '')
  const corrected = noticesOf(edition, site).find(({ kind }) => kind === 'correction')
  return element(
    'head',
    {},
    textElement('title', article.headline),
    element('meta', { name: 'slug', content: edition.slug }),
    element('meta', { name: 'language', content: article.language }),
    element('meta', { name: 'version', content: String(edition.number) }),
    element(
      'docdata',
      { 'management-status': isOver(edition) ? 'canceled' : 'usable' },
      corrected === undefined
        ? null
        : element('correction', { 'id-string': uri, regsrc: site.name, info: corrected.text }),
      element('doc-id', { 'id-string': uri, regsrc: site.name }),
      element('date.issue', { norm: basicTime(edition.firstPublishedAt) }),
      element('date.release', { norm: basicTime(edition.publishedAt) }),
      note === '' ? null : element('ed-msg', { info: note }),
      element('du-key', { version: String(edition.number), key: edition.slug }),
      element('doc.copyright', {
        year: edition.firstPublishedAt.slice(0, 4),
        holder: oneLine(article.source.agency ?? '') || site.name,
      }),
      terms === '' ? null : element('doc.rights', { limitations: terms }),
      keywords.length === 0
        ? null
        : element('key-list', {}, ...keywords.map(key => element('keyword', { key }))),
    ),
    element('pubdata', {
      type: 'web',
      name: site.name,
      'date.publication': basicTime(edition.publishedAt),
      'ex-ref': storyUrl(site, edition.slug),
    }),
  )
}

function datelineOf({ article }: Edition): Child {
  const parts = datelineParts(article.dateline, article.language)
  if (!parts) return null
  return element('dateline', {}, textElement('location', parts.place), parts.rest)
}

function abstractOf(edition: Edition): Child {
  const { standfirst } = edition.article
  const points = keyPointsOf(edition).map(point => element('li', {}, point))
  if (oneLine(standfirst) === '' && points.length === 0) return null
  return element(
    'abstract',
    {},
    paragraph(standfirst),
    points.length === 0 ? null : element('ul', {}, ...points),
  )
}

const noteOf = (text: string) =>
  element('note', { noteclass: 'editorsnote' }, element('body.content', {}, paragraph(text)))

function bodyHead(edition: Edition, site: Site): Xml {
  const { article } = edition
  return element(
    'body.head',
    {},
    element(
      'hedline',
      {},
      element('hl1', {}, oneLine(article.headline)),
      textElement('hl2', article.kicker),
    ),
    isOver(edition)
      ? null
      : noticesOf(edition, site).map(({ label, text }) => noteOf(`${label}: ${text}`)),
    textElement('byline', bylineText(article.bylines, article.language)),
    element('distributor', {}, element('org', {}, site.name)),
    datelineOf(edition),
    isOver(edition) ? null : abstractOf(edition),
  )
}

function bodyEnd({ article }: Edition, site: Site): Child {
  const lines = [creditsText(article.credits, article.language), translationText(article)]
  const related = relatedOf(article.related, site).map(({ title, url }) => `${title} <${url}>`)
  const [tagline, bibliography] = [lines, related].map(list => list.filter(Boolean).join('. '))
  if (!tagline && !bibliography) return null
  return element(
    'body.end',
    {},
    textElement('tagline', tagline ?? ''),
    textElement('bibliography', bibliography ?? ''),
  )
}

/** The whole document as an element, for those who put it into another. */
export function nitfElement(edition: Edition, site: Site): Xml {
  const { language, body } = edition.article
  return element(
    'nitf',
    {
      xmlns: namespace,
      version: '-//IPTC//DTD NITF 3.6//EN',
      'change.date': 'September 11, 2009',
      'change.time': '12:26',
      baselang: language,
      class: isCorrected(edition, site) ? 'text correction' : 'text',
    },
    headOf(edition, site),
    element(
      'body',
      {},
      bodyHead(edition, site),
      element('body.content', {}, isOver(edition) ? null : xml(bodyNitf(body))),
      isOver(edition) ? null : bodyEnd(edition, site),
    ),
  )
}

export const nitf = (edition: Edition, site: Site): Rendition => ({
  contentType: 'application/xml; charset=utf-8',
  body: xmlDocument(nitfElement(edition, site)),
})
