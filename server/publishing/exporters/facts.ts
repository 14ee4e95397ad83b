// What several formats say in the same way about an edition, as plain text.
import type { Related } from '#shared/article/article.ts'
import { inlineText } from '#shared/article/text.ts'
import { imagesIn } from '#shared/media/in-article.ts'
import { heightAt, renditionUrl, widthNear } from '#shared/media/renditions.ts'
import type { Edition, Site } from '#shared/publishing/edition.ts'
import { oneLine } from '#shared/publishing/printable.ts'
import { readerTexts } from '#shared/publishing/reader-texts.ts'
import { dayAndClock } from '#shared/publishing/times.ts'
import { webAddress } from './addresses.ts'

/** What readers are told about changes: every correction, the latest first, and the note of this edition. */
export interface Notice {
  kind: 'correction' | 'note'
  /** "Correction", "Editor’s note, 24 November, 8.10 am". */
  label: string
  text: string
}

export function noticesOf(edition: Edition, site: Site): Notice[] {
  const { article, kind, readerNote, publishedAt, firstPublishedAt } = edition
  const texts = readerTexts(article.language)
  const zoned = { language: article.language, timeZone: site.timeZone }
  const at = (label: string, iso: string) =>
    `${label}, ${dayAndClock(iso, zoned, firstPublishedAt)}`
  const told = edition.corrections.map(
    ({ at: iso, text }): Notice => ({
      kind: 'correction',
      label: at(texts.correction, iso),
      text: oneLine(text),
    }),
  )
  const inArticle = oneLine(article.correction ?? '')
  const note = oneLine(readerNote ?? '')
  const isCorrection = kind === 'correction'
  const notices: Notice[] = [
    ...told,
    { kind: 'correction', label: texts.correction, text: inArticle },
    {
      kind: isCorrection ? 'correction' : 'note',
      label: at(isCorrection ? texts.correction : texts.note, publishedAt),
      text: note,
    },
  ]
  // Each text once, whichever way it came.
  return notices.filter(
    ({ text }, index) => text !== '' && notices.findIndex(other => other.text === text) === index,
  )
}

/** Whether something was put right. */
export const isCorrected = (edition: Edition, site: Site) =>
  noticesOf(edition, site).some(({ kind }) => kind === 'correction')

/** Whether readers may have read another edition before. */
export const isChanged = ({ firstPublishedAt, publishedAt }: Edition) =>
  firstPublishedAt !== publishedAt

/** The agency that the text comes from; empty when the dateline says it already, or there is none. */
export function sourceOf({ article: { source, dateline } }: Edition): string {
  const agency = oneLine(source.agency ?? '')
  return agency === oneLine(dateline?.agency ?? '') ? '' : agency
}

/** Related links that lead somewhere. */
export const relatedOf = (related: readonly Related[], site: Site) =>
  related.flatMap(({ title, url }) => {
    const [name, address] = [oneLine(title), webAddress(url, site)]
    return name === '' || address === null ? [] : [{ title: name, url: address }]
  })

/** A picture as other formats name it; `url` leads to a JPEG of about 1280 pixels. */
export interface Picture {
  url: string
  width: number | null
  height: number | null
  alt: string
  caption: string
  credit: string
}

/** The pictures of an edition in their order; the first is the one that stands for the story. */
export const picturesOf = ({ article }: Edition, { url: base }: Pick<Site, 'url'>): Picture[] =>
  imagesIn(article.body).map(({ attrs, content }) => {
    const { media, width, height } = attrs
    const shown = widthNear(width ?? 320, 1280)
    const isMeasured = width !== null && height !== null
    return {
      url: renditionUrl(base, media, shown, 'jpg'),
      width: isMeasured ? shown : null,
      height: isMeasured ? heightAt(shown, { width, height }) : null,
      alt: attrs.decorative ? '' : oneLine(attrs.alt),
      caption: oneLine(inlineText(content)),
      credit: oneLine(attrs.credit),
    }
  })

/** Key points that say something. */
export const keyPointsOf = ({ article }: Edition) =>
  article.keyPoints.map(oneLine).filter(point => point !== '')
