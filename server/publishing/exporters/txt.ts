// An edition as wire copy: plain text, headline first, the dateline run in, no wrapping.
import { bylineText } from '#shared/publishing/byline.ts'
import { creditsText, translationText } from '#shared/publishing/credits.ts'
import { datelineText } from '#shared/publishing/dateline.ts'
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { readerTexts } from '#shared/publishing/reader-texts.ts'
import { fullTime } from '#shared/publishing/times.ts'
import { storyUrl } from './addresses.ts'
import { keyPointsOf, noticesOf, relatedOf, sourceOf } from './facts.ts'
import { bodyPlain } from './render-text.ts'

export function txt(edition: Edition, site: Site): Rendition {
  const { article, publishedAt, slug } = edition
  const { language } = article
  const texts = readerTexts(language)
  const agency = sourceOf(edition)
  const related = relatedOf(article.related, site).map(({ title, url }) => `${title}: ${url}`)
  const parts = [
    oneLine(article.headline),
    oneLine(article.standfirst),
    keyPointsOf(edition)
      .map(point => `- ${point}`)
      .join('\n'),
    bylineText(article.bylines, language),
    bodyPlain(article.body, datelineText(article.dateline, language)),
    creditsText(article.credits, language),
    translationText(article),
    agency && `${texts.source}: ${agency}`,
    related.length > 0 ? [`${texts.related}:`, ...related].join('\n') : '',
    ...noticesOf(edition, site).map(({ label, text }) => `${label}: ${text}`),
    `${site.name}, ${fullTime(publishedAt, { language, timeZone: site.timeZone })}\n${storyUrl(site, slug)}`,
  ]
  return {
    contentType: 'text/plain; charset=utf-8',
    body: `${parts.filter(part => part !== '').join('\n\n')}\n`,
  }
}
