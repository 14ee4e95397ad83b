// The page of an author: who they are, when they have a profile, and their live stories. What it says about
// itself is a ProfilePage (schema.org).
import { dataScript, type Html, html, raw } from '#server/http/html.ts'
import { authorUrl } from '#server/publishing/exporters/addresses.ts'
import { photoMarkup } from '#server/publishing/exporters/media-html.ts'
import type { Image } from '#shared/article/body.ts'
import type { Contributor } from '#shared/contributors/api.ts'
import { renditionUrl, widthNear } from '#shared/media/renditions.ts'
import type { Edition } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { storiesHtml } from './front.ts'
import { type Frame, renderPage } from './page.ts'
import { pageTexts } from './page-texts.ts'

/** Pixels of the original, upright; the focal point in shares of them. */
export interface Portrait {
  width: number
  height: number
  focus: { x: number; y: number } | null
}

export interface AuthorPage extends Frame {
  /** The last part of the page's address. */
  slug: string
  name: string
  /** Null for somebody who is known by name alone. */
  profile: Contributor | null
  /** Of the profile's picture. */
  portrait: Portrait | null
  editions: readonly Edition[]
}

/** Pixels on the page; the style sheet has the same. */
const portraitSize = 112

const isFilled = (text: string) => text !== ''

/** Blank lines part paragraphs. */
const paragraphsOf = (text: string) =>
  text
    .split(/\n\s*\n/u)
    .map(oneLine)
    .filter(isFilled)

function portraitHtml({ profile, portrait }: AuthorPage) {
  if (!profile?.pictureId || !portrait) return null
  const image: Image = {
    type: 'image',
    attrs: {
      media: profile.pictureId,
      // The name stands beside it.
      alt: '',
      decorative: true,
      credit: '',
      focusX: portrait.focus?.x ?? null,
      focusY: portrait.focus?.y ?? null,
      width: portrait.width,
      height: portrait.height,
    },
  }
  return html`<div class="portrait">${raw(photoMarkup(image, `${portraitSize}px`, { isFirst: true }))}</div>`
}

/** "example.org/team", as people write addresses. */
const shortAddress = (link: string) =>
  link.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')

function reachHtml({ profile, site }: AuthorPage) {
  if (!profile) return null
  const texts = pageTexts(site.language)
  const links = profile.links.map(
    (link, index) =>
      html`${index > 0 && ', '}<a class="plain" rel="me noopener" href="${link}">${shortAddress(link)}</a>`,
  )
  const mail =
    profile.emailPublic && profile.email !== null
      ? html`<p>${texts.email} <a class="plain" href="mailto:${profile.email}">${profile.email}</a></p>`
      : null
  return html`${links.length > 0 && html`<p>${texts.elsewhere} ${links}</p>`}${mail}`
}

function headingHtml(page: AuthorPage): Html {
  const { profile, site, name } = page
  if (!profile) return html`<h1 class="of">${pageTexts(site.language).by(name)}</h1>\n`
  const role = profile.role !== '' && html`<p class="author-role">${profile.role}</p>`
  const bio = paragraphsOf(profile.bio).map(text => html`<p class="bio">${text}</p>`)
  return html`<div class="author">${portraitHtml(page)}<div><h1 class="of">${name}</h1>${role}${bio}${reachHtml(page)}</div></div>\n`
}

/** What search engines are told of the person; the address of an e-mail only where readers see it. */
function profilePage({ name, profile, portrait, site }: AuthorPage) {
  const { role = '', bio = '', links = [], pictureId = null } = profile ?? {}
  const url = authorUrl(site, name, profile)
  const picture =
    pictureId && portrait
      ? renditionUrl(site.url, pictureId, widthNear(portrait.width, 640), 'jpg')
      : undefined
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    mainEntity: {
      '@type': 'Person',
      name,
      url,
      jobTitle: role || undefined,
      description: paragraphsOf(bio).join(' ') || undefined,
      image: picture,
      email: (profile?.emailPublic && profile.email) || undefined,
      sameAs: links.length > 0 ? links : undefined,
      worksFor: { '@type': 'NewsMediaOrganization', name: site.name, url: site.url },
    },
  }
}

export function renderAuthor(page: AuthorPage): string {
  const { site, name, profile, editions } = page
  const texts = pageTexts(site.language)
  const [first, ...others] = editions
  const heading = profile && first && html`<h2 class="author-stories">${texts.by(name)}</h2>\n`
  const stories = first
    ? storiesHtml(page, [first, ...others])
    : html`<p class="author-none">${texts.noneBy}</p>`
  const description = paragraphsOf(profile?.bio ?? '')[0] ?? texts.by(name)
  return renderPage({
    ...page,
    current: undefined,
    feedOf: { author: page.slug },
    title: `${name} – ${site.name}`,
    head: html`<meta name="description" content="${description}">
<link rel="canonical" href="${authorUrl(site, name, profile)}">
${dataScript('application/ld+json', profilePage(page))}`,
    content: html`${headingHtml(page)}${heading}${stories}`,
  })
}
