// Formats by media type, for those who ask `/export/stories/:slug` with an Accept header (RFC 9110, 12.5.1),
// and the `Link` headers that lead from each format to the others (RFC 8288).
import type { Site } from '#shared/publishing/edition.ts'
import type { Format } from '#shared/publishing/formats.ts'
import { exportUrl, storyUrl } from './exporters/addresses.ts'

/** Best first where a client does not care. */
export const mediaTypes: readonly (readonly [type: string, format: Format])[] = [
  ['text/html', 'html'],
  ['application/json', 'json'],
  ['application/ld+json', 'jsonld'],
  ['application/ninjs+json', 'ninjs.json'],
  ['application/vnd.iptc.g2.newsitem+xml', 'newsml.xml'],
  ['application/nitf+xml', 'nitf.xml'],
  ['application/xml', 'nitf.xml'],
  ['text/markdown', 'md'],
  ['text/plain', 'txt'],
]

const typeOf = (format: Format) => mediaTypes.find(([, name]) => name === format)?.[0] ?? ''

export const linkHeader = (site: Site, slug: string, current: Format, offered: readonly Format[]) =>
  [
    `<${storyUrl(site, slug)}>; rel="canonical"`,
    ...offered
      .filter(format => format !== current)
      .map(
        format => `<${exportUrl(site, slug, format)}>; rel="alternate"; type="${typeOf(format)}"`,
      ),
  ].join(', ')
