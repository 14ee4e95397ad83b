// What a story's page says about itself to search engines and social networks: title, description,
// canonical address, Open Graph (ogp.me) and JSON-LD.
import { dataScript, type Html, html } from '#server/http/html.ts'
import type { Edition, Site } from '#shared/publishing/edition.ts'
import { localeOf } from '#shared/publishing/locale.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { authorUrl, storyUrl } from './addresses.ts'
import { type Picture, picturesOf } from './facts.ts'
import { newsArticle } from './jsonld.ts'
import { bylineMakers } from './people.ts'

const property = (name: string, content: string) =>
  content.trim() === '' ? null : html`<meta property="${name}" content="${oneLine(content)}">\n`

/** `de_DE`, as Open Graph writes a language: with the region it is most spoken in when it names none. */
function ogLocale(language: string) {
  const { language: base, region } = new Intl.Locale(localeOf(language)).maximize()
  return region === undefined ? base : `${base}_${region}`
}

const pictureHead = ({ url, width, height, alt }: Picture) =>
  html`${property('og:image', url)}${width !== null && property('og:image:width', String(width))}${height !== null && property('og:image:height', String(height))}${property('og:image:alt', alt)}<meta name="twitter:card" content="summary_large_image">\n`

/** The title in search results: `suffix` (the site's name) follows it. */
export const titleOf = ({ article }: Edition, suffix = '') =>
  [oneLine(article.searchHeadline || article.headline), suffix].filter(Boolean).join(' – ')

export function headHtml(edition: Edition, site: Site): Html {
  const { article, slug, firstPublishedAt, publishedAt } = edition
  const url = storyUrl(site, slug)
  const standfirst = oneLine(article.standfirst)
  const [picture] = picturesOf(edition, site)
  return html`${standfirst !== '' && html`<meta name="description" content="${standfirst}">\n`}<link rel="canonical" href="${url}">
${property('og:type', 'article')}${property('og:title', article.socialHeadline || article.headline)}${property('og:description', standfirst)}${property('og:url', url)}${property('og:site_name', site.name)}${property('og:locale', ogLocale(article.language))}${picture && pictureHead(picture)}${property('article:published_time', firstPublishedAt)}${property('article:modified_time', publishedAt)}${bylineMakers(article, site).map(({ name, profile }) => property('article:author', authorUrl(site, name, profile)))}${property('article:section', article.kicker)}${article.topics.map(topic => property('article:tag', topic.name))}${dataScript('application/ld+json', newsArticle(edition, site))}`
}
