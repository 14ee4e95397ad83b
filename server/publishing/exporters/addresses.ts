// Where things are on the public site, and what makes an address safe to print.
import { slugOf } from '#shared/publishing/authors.ts'
import type { Author, Edition, Site } from '#shared/publishing/edition.ts'
import type { Format } from '#shared/publishing/formats.ts'

export const storyUrl = (site: Site, slug: string) => `${site.url}/stories/${slug}`

/** The page of an author, with a profile or without. */
export const authorUrl = (site: Site, name: string, profile: Author | null = null) =>
  `${site.url}/authors/${encodeURIComponent(slugOf(name, profile))}`

export const exportUrl = (site: Site, slug: string, format: Format) =>
  `${site.url}/export/stories/${slug}.${format}`

/** A story's id for the whole world and for ever (a tag URI, RFC 4151): it does not change with the slug. */
export function storyUri(site: Site, { storyId, firstPublishedAt }: Edition) {
  const authority = new URL(site.url).hostname.replaceAll(/[^a-z0-9.-]/g, '')
  return `tag:${authority},${firstPublishedAt.slice(0, 10)}:story/${storyId}`
}

/** Letters that a URL parser leaves as they are, though RFC 3986 does not allow them. */
const encodeRest = (text: string) =>
  text
    .replaceAll(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
    .replaceAll(/%(?![0-9a-f]{2})/gi, '%25')

/**
 * What somebody typed as an address, as an absolute URI (RFC 3986); null unless it is http or https, or
 * a path on this site.
 */
export function webAddress(typed: string | null, site: Site): string | null {
  const text = (typed ?? '').trim()
  if (!/^(?:https?:\/\/|\/(?![/\\]))/i.test(text) || !URL.canParse(text, site.url)) return null
  const { protocol, username, password, host, pathname, search, hash } = new URL(text, site.url)
  const user = username === '' ? '' : `${username}${password && `:${password}`}@`
  const fragment = hash === '' ? '' : `#${encodeRest(hash.slice(1)).replaceAll('#', '%23')}`
  return `${protocol}//${user}${host}${encodeRest(pathname + search)}${fragment}`
}

/** Where the IPTC keeps its Media Topics; a topic's own page is below it. */
export const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/'

/** The address of an IPTC Media Topic by its code (`medtop:20000638`); null for other codes. */
export function mediaTopicUrl(code: string | null): string | null {
  const [, number] = /^medtop:(\d+)$/.exec(code ?? '') ?? []
  return number === undefined ? null : mediaTopics + number
}
