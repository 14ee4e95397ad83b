// Pictures and embeds as HTML. A picture brings every rendition, its measures (so that nothing jumps) and
// its words; an embed is a link to the original: readers load nothing of another site unless they go there.
import { escapeHtml, escapeText } from '#server/http/html.ts'
import type { Image } from '#shared/article/body.ts'
import { embedOf } from '#shared/article/embeds.ts'
import {
  heightAt,
  renditionTypes,
  renditionUrl,
  srcsetOf,
  widthNear,
} from '#shared/media/renditions.ts'
import { readerTexts } from '#shared/publishing/reader-texts.ts'

/** What a body does not say itself: where its pictures are, and the language it is printed in. */
export interface BodyContext {
  /** The site's address; empty on the site itself. */
  base: string
  language: string
}

/** The widest a picture gets in the reader, in pixels. */
const widest = 1104
const inStory = `(max-width: ${widest}px) 100vw, ${widest}px`

/** For a picture whose measures nobody wrote down: every picture but the smallest has this one. */
const surest = 320

export interface PhotoPlace {
  /** The site's address; empty on the site itself. */
  base?: string
  /** The page begins with it: it is loaded before the others. */
  isFirst?: boolean
  /** It is out of sight when the page opens: it waits until somebody comes near. */
  isLater?: boolean
}

/** All renditions of a picture as one element; what does not fit is cropped around the focal point. */
export function photoMarkup(
  { attrs }: Image,
  sizes: string,
  { base = '', isFirst = false, isLater = false }: PhotoPlace = {},
): string {
  const { media, width, height, focusX, focusY } = attrs
  const natural = width ?? surest
  const shown = widthNear(natural, 1280)
  const measures =
    width && height ? ` width="${shown}" height="${heightAt(shown, { width, height })}"` : ''
  const sources = (['avif', 'webp'] as const).map(
    format =>
      `<source type="${renditionTypes[format]}" srcset="${escapeHtml(srcsetOf(base, media, natural, format))}" sizes="${sizes}"/>`,
  )
  const alt = attrs.decorative ? '' : escapeHtml(attrs.alt)
  const src = escapeHtml(renditionUrl(base, media, shown, 'jpg'))
  const focus =
    focusX === null || focusY === null
      ? ''
      : ` style="object-position: ${Math.round(focusX * 100)}% ${Math.round(focusY * 100)}%"`
  const loading = isFirst
    ? ' fetchpriority="high"'
    : `${isLater ? ' loading="lazy"' : ''} decoding="async"`
  return `<picture class="photo">${sources.join('')}<img src="${src}"${measures} alt="${alt}"${loading}${focus}/></picture>`
}

/** `caption` is HTML already. */
export function pictureHtml(image: Image, caption: string, place: PhotoPlace): string {
  const { credit } = image.attrs
  const by = credit === '' ? '' : `<span class="credit">${escapeText(credit)}</span>`
  const words = [caption, by].filter(Boolean).join(' ')
  return `<figure class="pic">${photoMarkup(image, inStory, place)}${words && `<figcaption>${words}</figcaption>`}</figure>`
}

/** "Video on YouTube", and where that is. */
export function embedHtml(url: string, { language }: BodyContext): string {
  const embed = embedOf(url)
  const href = escapeHtml(embed?.url ?? url)
  if (!embed) return `<p class="embed"><a href="${href}">${escapeText(url)}</a></p>`
  const title = readerTexts(language).embeds[embed.kind](embed.name)
  const address = embed.url.replace(/^https:\/\/(?:www\.)?/, '')
  return `<p class="embed"><a href="${href}" rel="noopener">${escapeText(title)}</a> <span>${escapeText(address)}</span></p>`
}
