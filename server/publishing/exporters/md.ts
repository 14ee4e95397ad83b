// An edition as Markdown: what is known of it as YAML front matter, its text as CommonMark. The headline
// is in the front matter alone, as site generators expect.
import { profileOf } from '#shared/publishing/authors.ts'
import { creditsText, translationText } from '#shared/publishing/credits.ts'
import { datelineText } from '#shared/publishing/dateline.ts'
import { digitalSourceType } from '#shared/publishing/digital-source.ts'
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { bodyMarkdown, markdownLine } from '#shared/publishing/markdown.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { authorUrl, storyUri, storyUrl } from './addresses.ts'
import { keyPointsOf, type Notice, noticesOf, relatedOf } from './facts.ts'
import { frontMatter, type Yaml } from './yaml.ts'

/** The values that say something; no empty texts, lists or groups. */
function filled(values: { readonly [key: string]: Yaml | null }): { [key: string]: Yaml } {
  const isFilled = (entry: [string, Yaml | null]): entry is [string, Yaml] => {
    const [, value] = entry
    if (value === null || value === '') return false
    return typeof value !== 'object' || Object.keys(value).length > 0
  }
  return Object.fromEntries(Object.entries(values).filter(isFilled))
}

const given = (text: string | null | undefined) => oneLine(text ?? '')

function metadata(edition: Edition, site: Site) {
  const { article, slug } = edition
  const { source, dateline } = article
  const textsOf = (wanted: Notice['kind']) =>
    noticesOf(edition, site).flatMap(({ kind, text }) => (kind === wanted ? [text] : []))
  return filled({
    id: storyUri(site, edition),
    title: given(article.headline),
    kicker: given(article.kicker),
    standfirst: given(article.standfirst),
    key_points: keyPointsOf(edition),
    lang: article.language,
    date: edition.firstPublishedAt,
    lastmod: edition.publishedAt,
    version: edition.number,
    canonical: storyUrl(site, slug),
    authors: article.bylines.map(({ name, role, contributorId }) => {
      const profile = profileOf(contributorId, site)
      const url = profile && authorUrl(site, name, profile)
      return filled({ name: given(name), role: given(role), url })
    }),
    dateline: filled({
      place: given(dateline?.place),
      date: given(dateline?.date),
      agency: given(dateline?.agency),
    }),
    topics: article.topics.map(({ name, code }) => filled({ name: given(name), code })),
    source: filled({
      agency: given(source.agency),
      site: given(source.site),
      url: given(source.url),
    }),
    translation: filled({
      of: given(article.translation?.of),
      method: article.translation?.method ?? null,
      translator: given(article.translation?.translator),
      checked_by: given(article.translation?.checkedBy),
      digital_source_type: digitalSourceType(article)?.uri ?? null,
    }),
    rights: given(source.rights),
    related: relatedOf(article.related, site),
    corrections: textsOf('correction'),
    note: textsOf('note').join(' '),
  })
}

export function md(edition: Edition, site: Site): Rendition {
  const { article } = edition
  const credits = creditsText(article.credits, article.language)
  const parts = [
    bodyMarkdown(article.body, datelineText(article.dateline, article.language)),
    markdownLine(credits),
    markdownLine(translationText(article)),
    ...noticesOf(edition, site).map(({ label, text }) => markdownLine(`${label}: ${text}`)),
  ]
  const text = parts.filter(part => part !== '').join('\n\n')
  return {
    contentType: 'text/markdown; charset=utf-8',
    body: `${frontMatter(metadata(edition, site))}\n${text}\n`,
  }
}
