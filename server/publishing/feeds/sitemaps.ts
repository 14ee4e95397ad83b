// The live editions as sitemaps (sitemaps.org 0.9): all of them, those of the last two days as Google News
// wants them, and the index that search engines are pointed to.
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { storyUrl } from '../exporters/addresses.ts'
import { element, type Xml, xmlDocument } from '../xml.ts'
import { allOf, type FeedOptions, newestOf } from './selection.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9'

/** Google's own limits of a news sitemap. */
const newsAge = 2 * 24 * 60 * 60 * 1000
const newsLength = 1000
/** The protocol's. */
const length = 50_000

const rendition = (root: Xml): Rendition => ({
  contentType: 'application/xml; charset=utf-8',
  body: xmlDocument(root),
})

/** ISO 639 without a region, but for Chinese, which Google wants told apart. */
function newsLanguage(language: string) {
  const [base = 'en', ...rest] = language.toLowerCase().split('-')
  if (base !== 'zh') return base
  return rest.some(part => part === 'hant' || part === 'tw' || part === 'hk') ? 'zh-tw' : 'zh-cn'
}

const lastmod = (iso: string) => element('lastmod', {}, iso)

function newsOf({ article, firstPublishedAt }: Edition, site: Site) {
  return element(
    'news:news',
    {},
    element(
      'news:publication',
      {},
      element('news:name', {}, site.name),
      element('news:language', {}, newsLanguage(article.language)),
    ),
    element('news:publication_date', {}, firstPublishedAt),
    element('news:title', {}, oneLine(article.headline) || site.name),
  )
}

export function newsSitemap(
  editions: readonly Edition[],
  site: Site,
  options: FeedOptions,
): Rendition {
  const since = new Date(Date.parse(options.now) - newsAge).toISOString()
  const recent = allOf(editions, site, options)
    .filter(({ firstPublishedAt }) => firstPublishedAt >= since)
    .slice(0, newsLength)
  const urls = recent.map(edition =>
    element(
      'url',
      {},
      element('loc', {}, storyUrl(site, edition.slug)),
      lastmod(edition.publishedAt),
      newsOf(edition, site),
    ),
  )
  return rendition(element('urlset', { xmlns: namespace, 'xmlns:news': newsNamespace }, urls))
}

export function sitemap(editions: readonly Edition[], site: Site, options: FeedOptions): Rendition {
  const urls = allOf(editions, site, options)
    .slice(0, length - 1)
    .map(({ slug, publishedAt }) =>
      element('url', {}, element('loc', {}, storyUrl(site, slug)), lastmod(publishedAt)),
    )
  const front = element('url', {}, element('loc', {}, `${site.url}/`))
  return rendition(element('urlset', { xmlns: namespace }, front, urls))
}

export function sitemapIndex(
  editions: readonly Edition[],
  site: Site,
  options: FeedOptions,
): Rendition {
  const newest = newestOf(allOf(editions, site, options))
  const entries = ['news-sitemap.xml', 'sitemap.xml'].map(file =>
    element(
      'sitemap',
      {},
      element('loc', {}, `${site.url}/export/feeds/${file}`),
      newest === undefined ? null : lastmod(newest),
    ),
  )
  return rendition(element('sitemapindex', { xmlns: namespace }, entries))
}
